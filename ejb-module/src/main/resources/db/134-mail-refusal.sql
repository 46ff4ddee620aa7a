--liquibase formatted sql

--changeset identity:134 splitStatements:true endDelimiter:;
create table mail_refusal (
    account_id uuid         primary key references account (id),
    address    char(43)     not null,
    code       integer      not null check (code between 400 and 599),
    said       varchar(200) not null,
    for_good   boolean      not null,
    times      bigint       not null check (times > 0),
    at         timestamptz  not null
);
comment on table mail_refusal is 'the last time a mail server refused the address of somebody';
comment on column mail_refusal.address is 'keyed hash of the address, so that another one of the same person is written to';
comment on column mail_refusal.said is 'what the mail server said, without addresses';
create index mail_refusal_list on mail_refusal (at desc, account_id desc);
grant select, insert, update, delete on mail_refusal to ${app_role};
--rollback empty
