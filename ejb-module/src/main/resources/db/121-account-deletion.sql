--liquibase formatted sql

--changeset identity:121 splitStatements:true endDelimiter:;
create table account_deletion (
    account_id    uuid        primary key references account (id),
    balance       varchar(9)  not null check (balance in ('UNDECIDED', 'PAY_OUT', 'FORFEIT')),
    asked_at      timestamptz not null,
    expires_at    timestamptz not null,
    confirmed_at  timestamptz,
    scheduled_for timestamptz,
    check ((confirmed_at is null) = (scheduled_for is null)),
    check (scheduled_for > confirmed_at)
);
comment on table account_deletion is 'somebody has asked to be deleted; it counts once they have confirmed it by a mailed link, and is gone when they change their mind';
comment on column account_deletion.balance is 'what is to become of what is left in the wallet (D35)';
comment on column account_deletion.expires_at is 'until then it can be confirmed';
create index account_deletion_due on account_deletion (scheduled_for) where scheduled_for is not null;
create index account_deletion_expires on account_deletion (expires_at) where confirmed_at is null;
grant select, insert, update, delete on account_deletion to ${app_role};
--rollback empty
