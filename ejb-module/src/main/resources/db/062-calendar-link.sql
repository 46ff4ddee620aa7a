--liquibase formatted sql

--changeset cafe:062 splitStatements:true endDelimiter:;
create table calendar_link (
    id         uuid        primary key,
    venue_id   uuid        not null references venue (id),
    account_id uuid        references account (id),
    hash       varchar(43) not null unique,
    issued_at  timestamptz not null,
    issued_by  uuid,
    revoked_at timestamptz
);
create unique index calendar_link_own on calendar_link (account_id) where revoked_at is null and account_id is not null;
create unique index calendar_link_venue on calendar_link (venue_id) where revoked_at is null and account_id is null;
comment on table calendar_link is 'by which a calendar reads bookings; the link itself is told once and not kept';
comment on column calendar_link.account_id is 'whose bookings; null: those of the venue, without names';
grant select, insert, update on calendar_link to ${app_role};
--rollback empty
