--liquibase formatted sql

--changeset identity:133 splitStatements:true endDelimiter:;
create table legal_hold (
    account_id uuid         primary key references account (id),
    reason     varchar(200) not null,
    until      timestamptz  not null,
    placed_by  uuid         not null references account (id),
    placed_at  timestamptz  not null,
    check (until > placed_at)
);
comment on table legal_hold is 'the law wants the data of this person kept until then: nobody erases the account before';
comment on column legal_hold.reason is 'in the words of who placed it; the owner of the account does not read it';
grant select, insert, update, delete on legal_hold to ${app_role};
--rollback empty
