--liquibase formatted sql

--changeset cafe:088 splitStatements:true endDelimiter:;
alter table supplier
    add column email varchar(254) check (length(email) > 0),
    add column phone varchar(40) check (length(phone) > 0),
    add column address varchar(300) check (length(address) > 0);

create table supplier_payment (
    id          uuid        primary key,
    venue_id    uuid        not null references venue (id),
    supplier_id uuid        not null,
    amount      bigint      not null check (amount > 0),
    reference   varchar(60) check (length(reference) > 0),
    paid_at     timestamptz not null,
    paid_by     uuid,
    owed_after  bigint      not null check (owed_after >= 0),
    foreign key (supplier_id, venue_id) references supplier (id, venue_id)
);
create index supplier_payment_venue on supplier_payment (venue_id, id desc);
create index supplier_payment_supplier on supplier_payment (supplier_id, id desc);
comment on table supplier_payment is 'what was paid to suppliers; what is owed is what has come, with its tax, less this';
comment on column supplier_payment.owed_after is 'what was owed afterwards: never less than nothing';
comment on column supplier_payment.reference is 'the number of the transfer, or of the invoice that it pays';

grant select, insert on supplier_payment to ${app_role};
--rollback empty
