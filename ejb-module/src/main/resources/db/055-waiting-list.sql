--liquibase formatted sql

--changeset cafe:055 splitStatements:true endDelimiter:;
create table waiting_entry (
    id             uuid        primary key,
    venue_id       uuid        not null references venue (id),
    account_id     uuid        not null references account (id),
    group_id       uuid        not null references station_group (id),
    seats          integer     not null check (seats between 1 and 50),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    accompanied    boolean     not null,
    state          varchar(10) not null check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'LEFT')),
    joined_at      timestamptz not null,
    reservation_id uuid        unique references reservation (id),
    check (state in ('WAITING', 'EXPIRED', 'LEFT') or reservation_id is not null)
);
create unique index waiting_entry_once on waiting_entry (account_id, group_id, starts_at) where state in ('WAITING', 'OFFERED');
create index waiting_entry_queue on waiting_entry (venue_id, id) where state = 'WAITING';
create index waiting_entry_venue on waiting_entry (venue_id, id);
create index waiting_entry_account on waiting_entry (account_id, id);
comment on table waiting_entry is 'who would like seats that are taken: the first in order of the ids is asked first';
comment on column waiting_entry.reservation_id is 'the offer: a reservation that is pending until it is accepted';
grant select, insert, update on waiting_entry to ${app_role};
--rollback empty
