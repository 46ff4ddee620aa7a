--liquibase formatted sql

--changeset cafe:151 splitStatements:true endDelimiter:;
create table venue_day (
    venue_id       uuid        not null references venue (id),
    day            date        not null,
    sessions       integer     not null check (sessions >= 0),
    played_seconds bigint      not null check (played_seconds >= 0),
    seats          integer     not null check (seats >= 0),
    open_seconds   integer     not null check (open_seconds >= 0),
    play_revenue   bigint      not null,
    goods_revenue  bigint      not null,
    currency       varchar(3)  not null,
    new_members    integer     not null check (new_members >= 0),
    counted_at     timestamptz not null,
    primary key (venue_id, day)
);
comment on table venue_day is 'figures of business days, worked out again from books and play whenever they are missing';
comment on column venue_day.day is 'the business day; it begins at the cut-over of the venue';
comment on column venue_day.play_revenue is 'minor units, without tax, as 4100 of the books says; below zero where more was given back';
comment on column venue_day.goods_revenue is 'the same of 4200';
grant select, insert, update on venue_day to ${app_role};

-- Days end at another hour in every zone.
insert into timetable (job, cron, zone, next_run) values
    ('venue-days', '0 25 * * * ?', 'UTC', '2026-01-01T00:25:00Z');
--rollback empty
