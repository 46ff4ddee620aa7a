--liquibase formatted sql

--changeset cafe:003 splitStatements:true endDelimiter:;
create table venue (
    id         uuid         primary key,
    code       varchar(6)   not null unique check (code ~ '^[A-Z0-9]{2,6}$'),
    name       varchar(120) not null,
    zone       varchar(60)  not null,
    currency   varchar(3)   not null check (currency ~ '^[A-Z]{3}$'),
    cut_over   time         not null,
    language   varchar(5)   not null,
    version    bigint       not null default 0
);

create table member (
    account_id     uuid        primary key references account (id),
    venue_id       uuid        not null references venue (id),
    number         varchar(20) not null,
    tier           varchar(20) not null default 'STANDARD',
    birth_date     date,
    birth_seen_by  uuid,
    note           varchar(500),
    since          timestamptz not null,
    version        bigint      not null default 0,
    unique (venue_id, number)
);
create sequence member_number start 1001;

create table station_group (
    id        uuid        primary key,
    venue_id  uuid        not null references venue (id),
    name      varchar(60) not null,
    position  integer     not null,
    unique (venue_id, name)
);
create table station (
    id        uuid        primary key,
    venue_id  uuid        not null references venue (id),
    group_id  uuid        not null references station_group (id),
    number    integer     not null check (number between 1 and 9999),
    name      varchar(60) not null,
    state     varchar(20) not null check (state in ('OFFLINE', 'LOCKED', 'RESERVED_SOON', 'IN_USE', 'PAUSED', 'CLEANING', 'ADMIN_MODE', 'MAINTENANCE', 'LOST', 'ASLEEP')),
    occupied_by uuid,
    version   bigint      not null default 0,
    unique (venue_id, number),
    check ((occupied_by is not null) = (state in ('IN_USE', 'PAUSED')))
);

create table tariff_version (
    id          uuid         primary key,
    venue_id    uuid         not null references venue (id),
    name        varchar(120) not null,
    state       varchar(10)  not null check (state in ('DRAFT', 'APPROVED', 'SCHEDULED', 'ACTIVE', 'RETIRED')),
    currency    varchar(3)   not null check (currency ~ '^[A-Z]{3}$'),
    zone        varchar(60)  not null,
    tax_ppm     integer      not null check (tax_ppm between 0 and 1000000),
    free_seconds      integer not null default 0 check (free_seconds >= 0),
    minimum_seconds   integer not null default 0 check (minimum_seconds >= 0),
    rounding_seconds  integer not null default 1 check (rounding_seconds between 1 and 3600),
    active_from timestamptz,
    created_at  timestamptz  not null
);
create unique index tariff_version_one_active on tariff_version (venue_id) where state = 'ACTIVE';
create table price_rule (
    id          uuid     primary key,
    tariff_id   uuid     not null references tariff_version (id),
    position    integer  not null,
    group_id    uuid     not null references station_group (id),
    name        varchar(60) not null,
    days        smallint not null check (days between 1 and 127),
    from_time   time     not null,
    until_time  time     not null,
    minor_per_hour bigint not null check (minor_per_hour >= 0)
);
comment on column price_rule.days is 'bit 0 is Monday, bit 6 is Sunday';
comment on column price_rule.until_time is '00:00 is the end of the day';
create unique index price_rule_tariff on price_rule (tariff_id, position);

grant select, insert, update, delete on venue, member, station_group, station, tariff_version, price_rule to ${app_role};
grant usage, select on sequence member_number to ${app_role};
--rollback empty
