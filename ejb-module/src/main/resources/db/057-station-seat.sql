--liquibase formatted sql

--changeset cafe:057 splitStatements:true endDelimiter:;
create table station_rules (
    scope_id       uuid          primary key,
    venue_id       uuid          not null references venue (id),
    allowed        varchar(20000) not null,
    on_foreign     varchar(8)    not null check (on_foreign in ('NOTHING', 'REPORT', 'WARN', 'CLOSE')),
    idle_seconds   integer       not null check (idle_seconds between 0 and 86400),
    prompt_seconds integer       not null check (prompt_seconds between 10 and 600),
    on_idle        varchar(8)    not null check (on_idle in ('NOTHING', 'PAUSE', 'END')),
    version        bigint        not null
);
comment on table station_rules is 'what may run at seats, and what happens to who has gone';
comment on column station_rules.scope_id is 'a group of stations; or the venue itself, for all groups that have no rules of their own';
grant select, insert, update on station_rules to ${app_role};

create table station_call (
    id         uuid        primary key,
    station_id uuid        not null references station (id),
    text       varchar(200),
    called_at  timestamptz not null,
    taken_at   timestamptz,
    taken_by   uuid
);
comment on table station_call is 'somebody at a seat asks for somebody of the house';
create unique index station_call_open on station_call (station_id) where taken_at is null;
create index station_call_taken on station_call (taken_at) where taken_at is not null;
grant select, insert, update, delete on station_call to ${app_role};

create table station_report (
    id          uuid        primary key,
    station_id  uuid        not null references station (id),
    kind        varchar(16) not null check (kind in ('FOREIGN_PROCESS', 'TAMPERED', 'DEVICE')),
    detail      varchar(200) not null,
    reported_at timestamptz not null
);
comment on table station_report is 'what programs at seats have noticed';
create index station_report_station on station_report (station_id, reported_at desc, id desc);
create index station_report_age on station_report (reported_at);
grant select, insert, delete on station_report to ${app_role};

create table station_picture (
    command_id uuid        primary key references station_command (id) on delete cascade,
    station_id uuid        not null references station (id),
    png        bytea       not null,
    taken_at   timestamptz not null
);
comment on table station_picture is 'answers to SCREENSHOT, for a day';
create index station_picture_age on station_picture (taken_at);
grant select, insert, delete on station_picture to ${app_role};

alter table station_command drop constraint station_command_kind_check;
alter table station_command add constraint station_command_kind_check check (kind in ('LOCK', 'UNLOCK', 'MESSAGE', 'RESTART',
    'POWER_ON', 'POWER_OFF', 'LAUNCH', 'CLOSE', 'VOLUME', 'MUTE', 'SCREENSHOT', 'WAKE'));
--rollback empty
