--liquibase formatted sql

--changeset cafe:052 splitStatements:true endDelimiter:;
create table station_command (
    id         uuid         primary key,
    station_id uuid         not null references station (id),
    kind       varchar(12)  not null check (kind in ('LOCK', 'UNLOCK', 'MESSAGE', 'RESTART', 'POWER_ON', 'POWER_OFF',
        'LAUNCH', 'CLOSE', 'VOLUME', 'SCREENSHOT', 'WAKE')),
    argument   varchar(500),
    means      varchar(8)   not null check (means in ('AGENT', 'WAKE', 'PLUG')),
    state      varchar(12)  not null check (state in ('PENDING', 'SENT', 'DONE', 'FAILED', 'TIMED_OUT')),
    asked_at   timestamptz  not null,
    asked_by   uuid,
    due_at     timestamptz  not null check (due_at > asked_at),
    sent_at    timestamptz,
    ended_at   timestamptz,
    answer     varchar(500),
    check ((ended_at is not null) = (state in ('DONE', 'FAILED', 'TIMED_OUT')))
);
comment on table station_command is 'what a seat was told to do; done only when the device has said so';
create index station_command_station on station_command (station_id, asked_at desc, id desc);
create index station_command_open on station_command (station_id, asked_at) where state in ('PENDING', 'SENT');
create index station_command_due on station_command (due_at) where state in ('PENDING', 'SENT');
grant select, insert, update on station_command to ${app_role};

create table station_lease (
    session_id uuid        primary key,
    station_id uuid        not null references station (id),
    issued_at  timestamptz not null,
    until_at   timestamptz not null
);
comment on table station_lease is 'until when a seat may last run for a play session that goes on; it locks itself then';
create index station_lease_station on station_lease (station_id);
grant select, insert, update, delete on station_lease to ${app_role};

create table station_journal (
    station_id uuid        not null references station (id),
    boot       uuid        not null,
    sequence   bigint      not null check (sequence > 0),
    kind       varchar(12) not null check (kind in ('LOCKED', 'UNLOCKED', 'STARTED', 'STOPPED')),
    session_id uuid,
    at         timestamptz not null,
    merged_at  timestamptz not null,
    primary key (station_id, boot, sequence)
);
comment on table station_journal is 'what happened at a seat while nobody could be told';
create index station_journal_session on station_journal (session_id, at) where session_id is not null;
grant select, insert on station_journal to ${app_role};

alter table play_segment drop constraint play_segment_kind;
alter table play_segment add constraint play_segment_kind check (kind in ('BILLABLE', 'PAUSED', 'GRACE', 'OUTAGE'));

insert into role_grant (role, permission) values
    ('CASHIER', 'station:command'), ('MANAGER', 'station:command'), ('ADMIN', 'station:command');
--rollback empty
