--liquibase formatted sql

--changeset identity:028 splitStatements:true endDelimiter:;
create table second_factor (
    account_id uuid        primary key references account (id),
    preferred  varchar(12) check (preferred in ('TOTP', 'EMAIL', 'SMS', 'PASSKEY')),
    failed     integer     not null default 0 check (failed >= 0),
    until      timestamptz
);
comment on table second_factor is 'what an account prefers to be asked for, and wrong proofs of its second factor, whatever their kind';
comment on column second_factor.until is 'until then failures are remembered, and an exhausted budget is a lock';

create table totp (
    account_id    uuid        primary key references account (id),
    sealed        bytea,
    since         timestamptz,
    last_step     bigint      not null default 0,
    pending       bytea,
    pending_until timestamptz,
    check ((sealed is null) = (since is null)),
    check ((pending is null) = (pending_until is null))
);
comment on column totp.sealed is 'the secret, sealed with the key ring';
comment on column totp.last_step is 'of the newest code that was used: it and those before it are worth nothing (RFC 6238, 5.2)';
comment on column totp.pending is 'a secret whose owner has not shown a code of it yet, sealed';

create table backup_code (
    hash       char(43)    primary key,
    account_id uuid        not null references account (id),
    made_at    timestamptz not null,
    used_at    timestamptz
);
create index backup_code_account on backup_code (account_id);
comment on column backup_code.hash is 'keyed hash of account and code';

create table sent_code (
    account_id uuid        not null references account (id),
    method     varchar(12) not null check (method in ('EMAIL', 'SMS')),
    id         uuid        not null unique,
    hash       char(43),
    wrong      integer     not null default 0 check (wrong >= 0),
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, method)
);
create index sent_code_expires on sent_code (expires_at);
comment on table sent_code is 'the latest code asked for; the one before it is worth nothing';
comment on column sent_code.hash is 'keyed hash of account, method and code; empty until the message with it is written';

create table second_factor_phone (
    account_id   uuid        primary key references account (id),
    number       varchar(16) not null,
    confirmed_at timestamptz
);
comment on table second_factor_phone is 'where codes are sent by SMS, once a first one has shown that the owner reads them';

create table second_factor_rule (
    venue_id uuid    primary key,
    cashiers boolean not null
);
comment on table second_factor_rule is 'whether the cashiers of a venue must have a second factor; they must where nothing is said (D27)';

create table login_challenge (
    hash        char(43)    primary key,
    account_id  uuid        not null references account (id),
    kind        varchar(8)  not null check (kind in ('PROVE', 'SET_UP')),
    channel     varchar(8)  not null check (channel in ('API', 'CONSOLE')),
    remembered  boolean     not null,
    stamp       bigint      not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    renewed     boolean     not null default false,
    taken_at    timestamptz
);
create index login_challenge_account on login_challenge (account_id) where taken_at is null;
create index login_challenge_expires on login_challenge (expires_at);
comment on table login_challenge is 'sign-ins that wait for their second factor';
comment on column login_challenge.stamp is 'of the account as it was seen before its password was verified';

grant select, insert, update, delete
    on second_factor, totp, backup_code, sent_code, second_factor_phone, second_factor_rule, login_challenge to ${app_role};
--rollback empty
