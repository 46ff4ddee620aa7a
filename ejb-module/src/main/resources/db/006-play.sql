--liquibase formatted sql

--changeset cafe:006 splitStatements:true endDelimiter:;
create table play_session (
    id             uuid        primary key,
    venue_id       uuid        not null references venue (id),
    station_id     uuid        not null references station (id),
    account_id     uuid        not null,
    group_id       uuid        not null,
    mode           varchar(10) not null check (mode in ('PREPAID')),
    state          varchar(12) not null check (state in ('ACTIVE', 'PAUSED', 'SETTLED', 'CANCELLED')),
    tariff_id      uuid        not null references tariff_version (id),
    started_at     timestamptz not null,
    paid_until     timestamptz not null,
    hold_id        uuid        references ledger_hold (id),
    held           bigint      not null default 0 check (held >= 0),
    resume_by      timestamptz,
    ended_at       timestamptz,
    end_reason     varchar(20),
    billable_seconds bigint,
    currency       varchar(3)  not null,
    total          bigint,
    receipt_number varchar(40) unique,
    started_by     uuid,
    version        bigint      not null default 0,
    check ((state in ('SETTLED', 'CANCELLED')) = (ended_at is not null and total is not null and billable_seconds is not null)),
    check ((state = 'PAUSED') = (resume_by is not null)),
    check ((hold_id is null) = (held = 0)),
    check (total <= held)
);
create unique index play_session_one_per_station on play_session (station_id) where state in ('ACTIVE', 'PAUSED');
create unique index play_session_one_per_account on play_session (account_id) where state in ('ACTIVE', 'PAUSED');
comment on column play_session.held is 'what lies on the hold, nothing while the time costs nothing';
comment on column play_session.resume_by is 'when a pause is over at the latest';
create index play_session_due on play_session (paid_until) where state = 'ACTIVE';
create index play_session_pause on play_session (resume_by) where state = 'PAUSED';
create index play_session_venue on play_session (venue_id, started_at desc, id desc);
create index play_session_account on play_session (account_id, started_at desc, id desc);

create table play_segment (
    session_id uuid        not null references play_session (id),
    sequence   integer     not null,
    kind       varchar(10) not null check (kind in ('BILLABLE', 'PAUSED')),
    from_at    timestamptz not null,
    until_at   timestamptz,
    primary key (session_id, sequence),
    check (until_at >= from_at)
);
create table play_charge (
    session_id uuid        not null references play_session (id),
    line       integer     not null,
    text       varchar(200) not null,
    seconds    bigint      not null,
    minor_per_hour bigint  not null,
    amount     bigint      not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    primary key (session_id, line)
);

grant select, insert, update on play_session, play_segment to ${app_role};
grant select, insert on play_charge to ${app_role};
--rollback empty
