--liquibase formatted sql

--changeset platform:001 splitStatements:true endDelimiter:;
create table idempotency_key (
    scope         varchar(80)  not null,
    route         varchar(120) not null,
    key           varchar(255) not null,
    body_hash     char(64)     not null,
    correlation   uuid         not null unique,
    result        jsonb,
    created_at    timestamptz  not null,
    primary key (scope, route, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table outbox_message (
    id              uuid         primary key,
    aggregate_id    varchar(80)  not null,
    type            varchar(80)  not null,
    payload         jsonb        not null,
    status          smallint     not null default 0 check (status between 0 and 2),
    attempt_count   integer      not null default 0,
    next_attempt_at timestamptz  not null,
    last_attempt_at timestamptz,
    last_error      varchar(500),
    created_at      timestamptz  not null
);
create index outbox_message_due on outbox_message (next_attempt_at) where status = 0;
create index outbox_message_waiting on outbox_message (aggregate_id, created_at, id) where status = 0;
comment on column outbox_message.status is '0 waiting, 1 done, 2 parked';

create table audit_record (
    id             uuid         primary key,
    at             timestamptz  not null,
    act            varchar(80)  not null,
    entity_type    varchar(40)  not null,
    entity_id      varchar(80)  not null,
    venue_id       uuid,
    account_id     uuid,
    actor_kind     varchar(12)  not null,
    actor_id       uuid,
    reason         varchar(500),
    changes        jsonb        not null default '{}',
    request_id     varchar(80)  not null,
    correlation_id varchar(80)  not null
);
create index audit_record_at on audit_record (at desc, id desc);
create index audit_record_entity on audit_record (entity_type, entity_id, at desc);
create table audit_origin (
    audit_id   uuid primary key references audit_record (id),
    ip         varchar(45)  not null,
    user_agent varchar(512) not null
);

create table ticket (
    hash       char(43)    primary key,
    purpose    varchar(40) not null,
    account_id uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    created_at timestamptz not null
);
create index ticket_expires on ticket (expires_at);
create index ticket_account on ticket (account_id);

create table signing_key (
    kid            varchar(40) primary key,
    public_jwk     jsonb       not null,
    sealed_private bytea       not null,
    active         boolean     not null,
    created_at     timestamptz not null
);
create unique index signing_key_one_active on signing_key (active) where active;

create table timetable (
    job        varchar(60) primary key,
    cron       varchar(80) not null,
    zone       varchar(60) not null,
    enabled    boolean     not null default true,
    next_run   timestamptz not null,
    version    bigint      not null default 0
);
create table timetable_run (
    job          varchar(60) not null,
    due_at       timestamptz not null,
    started_at   timestamptz not null,
    node         varchar(80) not null,
    execution_id bigint,
    primary key (job, due_at)
);
insert into timetable (job, cron, zone, next_run) values
    ('sign-in-cleanup', '0 15 4 * * ?', 'UTC', '2026-01-01T04:15:00Z');

grant select on databasechangelog to ${app_role};
grant select, insert, update, delete on idempotency_key, outbox_message, ticket, signing_key, timetable, timetable_run, audit_origin to ${app_role};
grant select, insert on audit_record to ${app_role};
--rollback empty
