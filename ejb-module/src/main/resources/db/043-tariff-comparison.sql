--liquibase formatted sql

--changeset cafe:043 splitStatements:true endDelimiter:;
create table tariff_comparison (
    id            uuid        primary key,
    venue_id      uuid        not null references venue (id),
    draft_id      uuid        not null references tariff_version (id),
    draft_version bigint      not null,
    active_id     uuid        not null references tariff_version (id),
    days          integer     not null check (days between 1 and 90),
    since         timestamptz not null,
    until         timestamptz not null,
    state         varchar(8)  not null check (state in ('RUNNING', 'DONE', 'OUTDATED')),
    expected      bigint      not null,
    compared      bigint      not null default 0,
    place_at      timestamptz not null,
    place_id      uuid        not null,
    started_at    timestamptz not null,
    moved_at      timestamptz not null,
    ended_at      timestamptz,
    check (since < until),
    check ((state = 'RUNNING') = (ended_at is null))
);
comment on column tariff_comparison.draft_version is 'of the row of the draft whose prices are compared; another one ends the comparison as outdated';
comment on column tariff_comparison.place_at is 'end of the session that was compared last, and its id: where to go on';
create unique index tariff_comparison_running on tariff_comparison (draft_id) where state = 'RUNNING';
create index tariff_comparison_draft on tariff_comparison (draft_id, started_at desc, id desc);

create table tariff_comparison_line (
    comparison_id uuid        not null references tariff_comparison (id) on delete cascade,
    session_id    uuid        not null references play_session (id),
    group_id      uuid        not null,
    tier          varchar(40),
    day           date        not null,
    before        bigint,
    after         bigint,
    primary key (comparison_id, session_id)
);
comment on column tariff_comparison_line.day is 'local date on which the session ended';
comment on column tariff_comparison_line.before is 'by the active version, in minor units; empty where it has no price for the time of the session';
comment on column tariff_comparison_line.after is 'by the draft';
create index play_session_ended on play_session (venue_id, ended_at, id) where ended_at is not null;

grant select, insert, update, delete on tariff_comparison to ${app_role};
grant select, insert, delete on tariff_comparison_line to ${app_role};
--rollback empty
