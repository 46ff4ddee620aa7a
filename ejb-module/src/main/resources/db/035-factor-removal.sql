--liquibase formatted sql

--changeset identity:035 splitStatements:true endDelimiter:;
create table factor_removal (
    id         uuid         primary key,
    account_id uuid         not null references account (id),
    identified varchar(500) not null,
    asked_by   uuid         not null references account (id),
    asked_at   timestamptz  not null,
    expires_at timestamptz  not null check (expires_at > asked_at),
    state      varchar(9)   not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by uuid         references account (id),
    decided_at timestamptz,
    check (asked_by <> account_id),
    check ((state = 'OPEN') = (decided_at is null)),
    check (state <> 'APPROVED' or decided_by is not null and decided_by not in (asked_by, account_id))
);
create unique index factor_removal_open on factor_removal (account_id) where state = 'OPEN';
create index factor_removal_account on factor_removal (account_id);
create index factor_removal_asked_by on factor_removal (asked_by);
create index factor_removal_expires on factor_removal (expires_at);
comment on table factor_removal is 'requests to take a colleague''s second factor away, which a second person decides';
comment on column factor_removal.identified is 'how the person was identified, in the words of who asks';
comment on column factor_removal.decided_by is 'empty for one that was withdrawn by a lockdown';

grant select, insert, update, delete on factor_removal to ${app_role};
--rollback empty
