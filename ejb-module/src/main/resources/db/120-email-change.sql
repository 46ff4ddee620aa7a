--liquibase formatted sql

--changeset identity:120 splitStatements:true endDelimiter:;
create table email_change (
    id               uuid         primary key,
    account_id       uuid         not null references account (id),
    old_email        varchar(254) not null check (length(old_email) > 0),
    new_email        varchar(254) not null check (length(new_email) > 0),
    state            varchar(13)  not null check (state in ('ASKED', 'OLD_CONFIRMED', 'CHANGED')),
    asked_at         timestamptz  not null,
    expires_at       timestamptz  not null,
    old_confirmed_at timestamptz,
    changed_at       timestamptz,
    check (old_email <> new_email),
    check ((state = 'ASKED') = (old_confirmed_at is null)),
    check ((state = 'CHANGED') = (changed_at is not null))
);
comment on table email_change is 'an account moves to another address: the old one confirms first, then the new one; what is given up is removed';
comment on column email_change.old_email is 'where the last word goes after the account has moved';
create unique index email_change_pending on email_change (account_id) where state <> 'CHANGED';
create index email_change_account on email_change (account_id);
create index email_change_expires on email_change (expires_at);
grant select, insert, update, delete on email_change to ${app_role};
--rollback empty
