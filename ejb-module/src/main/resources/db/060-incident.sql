--liquibase formatted sql

--changeset cafe:060 splitStatements:true endDelimiter:;
create table incident (
    id          uuid         primary key,
    venue_id    uuid         not null references venue (id),
    scope       varchar(8)   not null check (scope in ('SILENCE', 'VENUE', 'ROOM', 'SEATS')),
    room_id     uuid         references station_room (id),
    reason      varchar(200) not null check (length(reason) > 0),
    until_heard boolean      not null,
    from_at     timestamptz  not null,
    opened_at   timestamptz  not null check (opened_at >= from_at),
    opened_by   uuid,
    latest_at   timestamptz  not null check (latest_at > opened_at),
    closed_at   timestamptz  check (closed_at >= from_at),
    closed_by   uuid,
    closed_how  varchar(8)   check (closed_how in ('HEARD', 'DESK', 'LONGEST')),
    version     bigint       not null default 1,
    check ((room_id is not null) = (scope = 'ROOM')),
    check (scope <> 'SILENCE' or (until_heard and opened_by is null)),
    check ((closed_at is null) = (closed_how is null)),
    check (closed_by is null or closed_how = 'DESK')
);
create unique index incident_one on incident (venue_id) where scope = 'SILENCE' and closed_at is null;
create index incident_venue on incident (venue_id, id);
create index incident_open on incident (latest_at) where closed_at is null;
comment on table incident is 'nobody could play at several seats at once: a power cut, a dead switch; what it took from players is free';
comment on column incident.until_heard is 'for each seat it is over as soon as the seat is heard of again; else when somebody says so';
comment on column incident.latest_at is 'when it ends at the latest';

create table incident_seat (
    incident_id uuid        not null references incident (id),
    station_id  uuid        not null references station (id),
    from_at     timestamptz not null,
    until_at    timestamptz check (until_at >= from_at),
    primary key (incident_id, station_id)
);
create unique index incident_seat_once on incident_seat (station_id) where until_at is null;
comment on table incident_seat is 'which seats an incident concerns, each from when to when; a seat is in one at a time';

create table incident_settings (
    venue_id        uuid    primary key references venue (id),
    seats           integer not null check (seats between 2 and 1000),
    percent         integer not null check (percent between 0 and 100),
    seconds         integer not null check (seconds between 10 and 600),
    longest_minutes integer not null check (longest_minutes between 10 and 1440),
    back_minutes    integer not null check (back_minutes between 0 and 720),
    version         bigint  not null check (version > 0)
);
comment on column incident_settings.percent is 'of the seats at which somebody plays; 0: only the number of seats counts';
comment on column incident_settings.back_minutes is 'how far back somebody may say that an incident began';

create table incident_watch (
    only_one boolean     primary key default true check (only_one),
    since_at timestamptz not null,
    seen_at  timestamptz not null check (seen_at >= since_at)
);
comment on table incident_watch is 'since when the house listens without a break; silence that began before it says nothing of a venue';

grant select, insert, update on incident, incident_seat, incident_settings, incident_watch to ${app_role};
--rollback empty
