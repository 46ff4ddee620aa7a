--liquibase formatted sql

--changeset cafe:051 splitStatements:true endDelimiter:;
create table station_room (
    id       uuid        primary key,
    venue_id uuid        not null references venue (id),
    name     varchar(60) not null check (length(name) > 0),
    position integer     not null check (position > 0),
    unique (venue_id, name),
    unique (id, venue_id)
);
comment on table station_room is 'a part of the floor of a venue';
grant select, insert, update on station_room to ${app_role};

alter table station
    add column kind           varchar(12) not null default 'PC' check (kind in ('PC', 'PS4', 'PS5', 'XBOX_ONE',
        'XBOX_SERIES', 'SWITCH', 'STEAM_DECK', 'VR', 'SIMULATOR', 'TABLE')),
    add column room_id        uuid,
    add column plan_x         integer     check (plan_x between 0 and 9999),
    add column plan_y         integer     check (plan_y between 0 and 9999),
    add column hardware       varchar(500),
    add column serial         varchar(60),
    add column purchased_on   date,
    add column warranty_until date,
    add column mac            varchar(17) check (mac ~ '^([0-9A-F]{2}:){5}[0-9A-F]{2}$'),
    add column plug_kind      varchar(8)  check (plug_kind in ('SHELLY', 'TASMOTA')),
    add column plug_address   varchar(60) check (length(plug_address) > 0),
    add column retired_at     timestamptz,
    add column edition        bigint      not null default 0,
    add constraint station_room_of_its_venue foreign key (room_id, venue_id) references station_room (id, venue_id),
    add constraint station_on_the_plan check ((plan_x is null) = (plan_y is null)),
    add constraint station_plug check ((plug_kind is null) = (plug_address is null)),
    add constraint station_retired check (retired_at is null or state = 'OFFLINE');
comment on column station.plan_x is 'where it stands on the floor plan of its room';
comment on column station.edition is 'which edit of what stands there; that somebody sits down is none';
comment on column station.mac is 'who wakes it by a magic packet';
comment on column station.plug_address is 'host and port of the smart plug that feeds it; always an address of the house itself';

create table station_key (
    id         uuid        primary key,
    station_id uuid        not null references station (id),
    hash       varchar(43) not null unique,
    issued_at  timestamptz not null,
    issued_by  uuid,
    revoked_at timestamptz,
    revoked_by uuid,
    check (revoked_by is null or revoked_at is not null)
);
comment on table station_key is 'by which the program at a seat shows which seat it is; the key itself is told once and not kept';
create unique index station_key_one on station_key (station_id) where revoked_at is null;
create index station_key_station on station_key (station_id, issued_at desc, id desc);
grant select, insert, update on station_key to ${app_role};

create table station_ticket (
    id         uuid         primary key,
    station_id uuid         not null references station (id),
    reason     varchar(300) not null check (length(reason) > 0),
    opened_at  timestamptz  not null,
    opened_by  uuid,
    closed_at  timestamptz,
    closed_by  uuid,
    note       varchar(300),
    check (closed_at is not null or (closed_by is null and note is null))
);
comment on table station_ticket is 'what is wrong with a seat; while one is open nobody sits down there';
create index station_ticket_station on station_ticket (station_id, opened_at desc, id desc);
create index station_ticket_open on station_ticket (station_id) where closed_at is null;
grant select, insert, update on station_ticket to ${app_role};

create table station_pulse (
    station_id   uuid        primary key references station (id),
    last_seen_at timestamptz not null,
    boot         uuid        not null,
    agent        varchar(40) not null,
    idle_seconds integer     check (idle_seconds >= 0),
    process      varchar(120),
    load_percent smallint    check (load_percent between 0 and 100),
    device_state varchar(12) check (device_state in ('OFFLINE', 'ONLINE', 'ERROR', 'UPDATING', 'DOWNLOADING', 'STANDBY'))
);
comment on table station_pulse is 'what a seat last said of itself; gathered in memory and written for all of them at once';
comment on column station_pulse.boot is 'made anew by the program at the seat whenever it starts';
create index station_pulse_seen on station_pulse (last_seen_at);
grant select, insert, update on station_pulse to ${app_role};
--rollback empty
