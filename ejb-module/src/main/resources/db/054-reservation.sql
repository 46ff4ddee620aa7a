--liquibase formatted sql

--changeset cafe:054 splitStatements:true endDelimiter:;
create extension if not exists btree_gist;

create table reservation (
    id             uuid        primary key,
    venue_id       uuid        not null references venue (id),
    account_id     uuid        references account (id),
    guest_name     varchar(80) check (length(guest_name) > 0),
    group_id       uuid        not null references station_group (id),
    seats          integer     not null check (seats between 1 and 50),
    state          varchar(12) not null check (state in ('PENDING', 'CONFIRMED', 'LOCKED', 'IN_PROGRESS', 'COMPLETED',
                                   'CANCELLED', 'NO_SHOW', 'EXPIRED')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    locks_at       timestamptz not null check (locks_at <= starts_at),
    grace_until    timestamptz not null check (grace_until >= starts_at),
    free_until     timestamptz not null check (free_until <= starts_at),
    remind_at      timestamptz,
    pending_until  timestamptz,
    look_at        timestamptz,
    accompanied    boolean     not null,
    currency       varchar(3)  not null,
    deposit        bigint      not null check (deposit >= 0),
    fee            bigint      not null check (fee between 0 and deposit),
    charged        bigint      not null default 0 check (charged between 0 and fee),
    hold_id        uuid        references ledger_hold (id),
    created_at     timestamptz not null,
    created_by     uuid,
    ended_at       timestamptz,
    version        bigint      not null default 1,
    blocks         boolean     not null generated always as (state in ('PENDING', 'CONFIRMED', 'LOCKED', 'IN_PROGRESS')) stored,
    unique (id, starts_at, ends_at, blocks),
    check ((state = 'PENDING') = (pending_until is not null)),
    check ((state in ('COMPLETED', 'CANCELLED', 'NO_SHOW', 'EXPIRED')) = (ended_at is not null)),
    check (hold_id is null or account_id is not null),
    check (account_id is null or guest_name is null)
);
create index reservation_venue on reservation (venue_id, starts_at, id);
create index reservation_account on reservation (account_id, starts_at, id);
create index reservation_look on reservation (look_at) where look_at is not null;
comment on table reservation is 'seats that somebody will come to: times, and what was agreed about money when it was made';
comment on column reservation.account_id is 'who booked; null: somebody without an account, by name or none';
comment on column reservation.locks_at is 'from when on nobody else sits down there';
comment on column reservation.grace_until is 'who has not come by then does not come';
comment on column reservation.free_until is 'cancelled until then it costs nothing, later the fee';
comment on column reservation.remind_at is 'when a reminder is due; null: sent, or none';
comment on column reservation.pending_until is 'how long an offer from the waiting list stands';
comment on column reservation.look_at is 'when time has something to do with it next';
comment on column reservation.fee is 'of no-shows and late cancellations, part of the deposit';
comment on column reservation.charged is 'the fee that was taken';
comment on column reservation.blocks is 'whether its seats are taken; the claims below follow it';

create table seat_claim (
    id             uuid        primary key,
    station_id     uuid        not null references station (id),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    blocks         boolean     not null,
    reservation_id uuid,
    session_id     uuid        unique,
    code_hash      varchar(43),
    sat_by         uuid,
    sat_at         timestamptz,
    left_at        timestamptz,
    freed_at       timestamptz,
    check ((reservation_id is null) <> (session_id is null)),
    check ((sat_by is null) = (sat_at is null)),
    unique (reservation_id, station_id),
    foreign key (reservation_id, starts_at, ends_at, blocks)
        references reservation (id, starts_at, ends_at, blocks) on update cascade,
    constraint seat_claimed_once exclude using gist (station_id with =, tstzrange(starts_at, ends_at) with &&)
        where (blocks and freed_at is null)
);
create index seat_claim_station on seat_claim (station_id, starts_at) where blocks and freed_at is null;
create index seat_claim_session on seat_claim (sat_by) where sat_by is not null;
comment on table seat_claim is 'who has a seat from when to when: a reservation, or play that goes on beyond one or has none';
comment on column seat_claim.blocks is 'follows its reservation';
comment on column seat_claim.code_hash is 'a keyed hash of the code that lets somebody sit down there; null: used, or none';
comment on column seat_claim.sat_by is 'the play session that came for the reservation';
comment on column seat_claim.freed_at is 'others may have the seat since then: nobody came, or who came has gone';

create table reservation_settings (
    venue_id         uuid       primary key references venue (id),
    shortest_minutes integer    not null check (shortest_minutes between 1 and longest_minutes),
    longest_minutes  integer    not null check (longest_minutes between 1 and 2880),
    most_seats       integer    not null check (most_seats between 1 and 50),
    ahead_days       integer    not null check (ahead_days between 1 and 366),
    lock_minutes     integer    not null check (lock_minutes between 0 and 60),
    grace_minutes    integer    not null check (grace_minutes between 10 and 15),
    cancel_minutes   integer    not null check (cancel_minutes between 0 and 10080),
    remind_minutes   integer    not null check (remind_minutes between 0 and 10080),
    offer_minutes    integer    not null check (offer_minutes between 1 and 1440),
    currency         varchar(3) not null,
    deposit          bigint     not null check (deposit >= 0),
    fee              bigint     not null check (fee between 0 and deposit),
    version          bigint     not null check (version > 0),
    foreign key (venue_id, currency) references venue (id, currency)
);

grant select, insert, update on reservation, reservation_settings to ${app_role};
grant select, insert, update, delete on seat_claim to ${app_role};

insert into role_grant (role, permission) values
    ('CASHIER', 'reservation:read'), ('MANAGER', 'reservation:read'), ('ADMIN', 'reservation:read'),
    ('CASHIER', 'reservation:run'), ('MANAGER', 'reservation:run'), ('ADMIN', 'reservation:run'),
    ('MANAGER', 'reservation:rules'), ('ADMIN', 'reservation:rules');

insert into seat_claim (id, station_id, starts_at, ends_at, blocks, session_id)
select id, station_id, started_at, planned_until, true, id from play_session
where state in ('ACTIVE', 'PAUSED', 'GRACE') and planned_until > started_at;
--rollback empty
