--liquibase formatted sql

--changeset cafe:072 splitStatements:true endDelimiter:;
create table receipt_print (
    id             uuid        primary key,
    receipt_number varchar(40) not null references receipt (number),
    form           varchar(6)  not null check (form in ('PDF', 'ESCPOS', 'MAIL')),
    copy           boolean     not null,
    printed_at     timestamptz not null,
    printed_by     uuid
);
create unique index receipt_print_original on receipt_print (receipt_number) where not copy;
create index receipt_print_number on receipt_print (receipt_number, printed_at);
comment on table receipt_print is 'who printed or mailed a receipt when; the first is the original, every other one says that it is a copy';
grant select, insert on receipt_print to ${app_role};
--rollback empty
