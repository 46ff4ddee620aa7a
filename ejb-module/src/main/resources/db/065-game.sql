--liquibase formatted sql

--changeset cafe:065 splitStatements:true endDelimiter:;
create table game (
    id         uuid         primary key,
    venue_id   uuid         not null references venue (id),
    title      varchar(120) not null check (length(title) > 0),
    from_age   smallint     not null check (from_age between 0 and 21),
    program    varchar(120) not null check (length(program) > 0),
    licences   integer      check (licences between 0 and 10000),
    taken      integer      not null default 0 check (taken >= 0),
    retired_at timestamptz,
    version    bigint       not null default 1
);
comment on table game is 'what can be played in a venue';
comment on column game.program is 'what a seat starts for it; within a venue it names the game';
comment on column game.licences is 'so many seats may run it at once; nothing: as many as like';
comment on column game.taken is 'so many of them are in use: the runs of it that have no end';
create unique index game_title on game (venue_id, lower(title)) where retired_at is null;
create unique index game_program on game (venue_id, lower(program)) where retired_at is null;
create index game_venue on game (venue_id, lower(title), id);
grant select, insert, update on game to ${app_role};

create table game_place (
    game_id  uuid not null references game (id),
    scope_id uuid not null,
    kind     varchar(8) not null check (kind in ('GROUP', 'STATION')),
    primary key (game_id, scope_id)
);
comment on table game_place is 'where a game is installed';
comment on column game_place.scope_id is 'a group of stations, all of which have it, or one station';
create index game_place_scope on game_place (scope_id);
grant select, insert, delete on game_place to ${app_role};

create table game_run (
    id         uuid        primary key,
    game_id    uuid        not null references game (id),
    session_id uuid        not null references play_session (id),
    station_id uuid        not null references station (id),
    command_id uuid,
    started_at timestamptz not null,
    ended_at   timestamptz,
    ended_why  varchar(12) check (ended_why in ('CLOSED', 'NOT_STARTED', 'MOVED', 'PLAY_ENDED')),
    check ((ended_at is null) = (ended_why is null))
);
comment on table game_run is 'a play session that runs a game, and until it ends has one of its licences';
create unique index game_run_open on game_run (session_id, game_id) where ended_at is null;
comment on column game_run.command_id is 'by which its seat was told to start it, if it was told';
create index game_run_command on game_run (command_id) where ended_at is null and command_id is not null;
create index game_run_station on game_run (station_id) where ended_at is null;
create index game_run_game on game_run (game_id, started_at) where ended_at is null;
create index game_run_ended on game_run (ended_at) where ended_at is not null;
grant select, insert, update, delete on game_run to ${app_role};
--rollback empty
