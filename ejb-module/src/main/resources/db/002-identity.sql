--liquibase formatted sql

--changeset identity:002 splitStatements:true endDelimiter:;
create table account (
    id                   uuid         primary key,
    kind                 varchar(8)   not null check (kind in ('MEMBER', 'STAFF')),
    home_venue           uuid         not null,
    username             varchar(40),
    email                varchar(254),
    email_verified       boolean      not null default false,
    display_name         varchar(120) not null,
    phone                varchar(20),
    language             varchar(5)   not null default 'en',
    status               varchar(20)  not null check (status in ('INVITED', 'ACTIVE', 'DEACTIVATED', 'SCHEDULED_DELETION', 'ERASED')),
    must_change_password boolean      not null default false,
    created_at           timestamptz  not null,
    version              bigint       not null default 0,
    check (username = lower(username)),
    check (email = lower(email))
);
create unique index account_username on account (username);
create unique index account_email on account (email);
create index account_list on account (home_venue, kind, lower(display_name), id);
create index account_newest on account (home_venue, kind, created_at desc, id desc);

create table password (
    account_id uuid         primary key references account (id),
    phc        varchar(200) not null,
    changed_at timestamptz  not null,
    expires_at timestamptz
);

create table role_grant (
    role       varchar(10) not null check (role in ('MEMBER', 'CASHIER', 'MANAGER', 'ADMIN')),
    permission varchar(40) not null,
    primary key (role, permission)
);
create table account_role (
    account_id uuid        not null references account (id),
    venue_id   uuid        not null,
    role       varchar(10) not null check (role in ('MEMBER', 'CASHIER', 'MANAGER', 'ADMIN')),
    primary key (account_id, venue_id)
);
create index account_role_venue on account_role (venue_id, role);

create table login_session (
    id            uuid         primary key,
    account_id    uuid         not null references account (id),
    generation    integer      not null default 0,
    channel       varchar(8)   not null check (channel in ('API', 'CONSOLE')),
    created_at    timestamptz  not null,
    last_activity timestamptz  not null,
    expires_at    timestamptz  not null,
    ended_at      timestamptz,
    end_reason    varchar(40),
    ip            varchar(45)  not null,
    user_agent    varchar(512) not null
);
create index login_session_account on login_session (account_id) where ended_at is null;
create index login_session_expires on login_session (expires_at);

create table refresh_token (
    hash        char(43)    primary key,
    session_id  uuid        not null references login_session (id) on delete cascade,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    successor   char(43)
);
create index refresh_token_session on refresh_token (session_id);

create table login_attempt (
    id           uuid        primary key,
    account_id   uuid,
    at           timestamptz not null,
    success      boolean     not null,
    reason       varchar(40) not null,
    suspicious   boolean     not null default false,
    ip           varchar(45),
    user_agent   varchar(512)
);
create index login_attempt_account on login_attempt (account_id, at desc);
create index login_attempt_at on login_attempt (at);

insert into role_grant (role, permission) values
    ('MEMBER', 'self'),
    ('CASHIER', 'self'), ('CASHIER', 'member:read'), ('CASHIER', 'member:write'), ('CASHIER', 'wallet:read'),
    ('CASHIER', 'wallet:topup'), ('CASHIER', 'wallet:debit'), ('CASHIER', 'station:read'), ('CASHIER', 'tariff:read'),
    ('CASHIER', 'play:read'), ('CASHIER', 'play:run'), ('CASHIER', 'sale:read'), ('CASHIER', 'sale:sell'),
    ('CASHIER', 'shift:run'), ('CASHIER', 'inv:read');
insert into role_grant (role, permission)
    select 'MANAGER', permission from role_grant where role = 'CASHIER';
insert into role_grant (role, permission) values
    ('MANAGER', 'account:manage'), ('MANAGER', 'station:manage'), ('MANAGER', 'tariff:manage'), ('MANAGER', 'shift:read'),
    ('MANAGER', 'inv:write'), ('MANAGER', 'txn:refund');
insert into role_grant (role, permission)
    select 'ADMIN', permission from role_grant where role = 'MANAGER';
insert into role_grant (role, permission) values
    ('ADMIN', 'fin:view'), ('ADMIN', 'ledger:audit'), ('ADMIN', 'jobs:run'), ('ADMIN', 'ops:read');

grant select, insert, update, delete on account, password, account_role, login_session, refresh_token, login_attempt to ${app_role};
grant select on role_grant to ${app_role};
--rollback empty
