--liquibase formatted sql

--changeset identity:034 splitStatements:true endDelimiter:;
create table passkey_handle (
    account_id uuid     primary key references account (id),
    handle     char(43) not null unique
);
comment on column passkey_handle.handle is 'by which authenticators know the account: random, so that it says nothing of it (WebAuthn 14.6.1)';

create table passkey (
    id              uuid          primary key,
    account_id      uuid          not null references account (id),
    credential_id   varchar(1364) not null unique,
    credential      bytea         not null,
    sign_count      bigint        not null check (sign_count >= 0),
    backup_eligible boolean       not null,
    backed_up       boolean       not null,
    transports      varchar(80)   not null,
    name            varchar(60)   not null,
    created_at      timestamptz   not null,
    last_used_at    timestamptz
);
create index passkey_account on passkey (account_id, created_at);
comment on column passkey.credential is 'model of the authenticator, id and public key as they were sent (WebAuthn 6.5.1); nothing of it is secret';
comment on column passkey.sign_count is 'the highest that was seen; 0 for authenticators that do not count';

create table passkey_challenge (
    hash       char(43)    primary key,
    purpose    varchar(16) not null check (purpose in ('REGISTRATION', 'SIGN_IN', 'SECOND_FACTOR', 'STEP_UP')),
    account_id uuid        references account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
create index passkey_challenge_account on passkey_challenge (account_id) where account_id is not null;
comment on column passkey_challenge.account_id is 'who has to sign it; empty where the passkey itself says who comes';

grant select, insert, update, delete on passkey_handle, passkey, passkey_challenge to ${app_role};
--rollback empty
