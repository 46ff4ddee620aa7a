--liquibase formatted sql

--changeset identity:127 splitStatements:true endDelimiter:;
create table data_export (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    state        varchar(9)  not null check (state in ('REQUESTED', 'BUILDING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
    requested_at timestamptz not null,
    taken_at     timestamptz,
    tries        smallint    not null check (tries between 0 and 3),
    parts_done   smallint    not null,
    parts        smallint    not null check (parts_done between 0 and parts),
    ready_at     timestamptz,
    expires_at   timestamptz,
    ticket_hash  char(43)    unique,
    content      bytea,
    bytes        bigint,
    check ((state = 'READY') = (content is not null)),
    check (state <> 'READY' or ready_at is not null and expires_at is not null and ticket_hash is not null)
);
create unique index data_export_under_way on data_export (account_id) where state in ('REQUESTED', 'BUILDING');
create index data_export_newest on data_export (account_id, requested_at desc, id desc);
create index data_export_waiting on data_export (requested_at) where state in ('REQUESTED', 'BUILDING');
create index data_export_expires on data_export (expires_at) where state = 'READY';
comment on column data_export.content is 'packed, and sealed for this export only; gone when it is no longer ready';
comment on column data_export.parts is 'how many rooms are asked; with parts_done the progress';

create table data_export_download (
    id        uuid        primary key,
    export_id uuid        not null references data_export (id) on delete cascade,
    at        timestamptz not null,
    format    varchar(4)  not null check (format in ('JSON', 'HTML')),
    ip        varchar(45) not null
);
create index data_export_download_export on data_export_download (export_id, at desc);
grant select, insert, update, delete on data_export to ${app_role};
grant select, insert, delete on data_export_download to ${app_role};
--rollback empty

--changeset identity:127-jobs splitStatements:true endDelimiter:;
insert into timetable (job, cron, zone, next_run) values
    ('data-export', '0 5/10 * * * ?', 'UTC', '2026-01-01T00:05:00Z'),
    ('privacy-cleanup', '0 40 3 * * ?', 'UTC', '2026-01-01T03:40:00Z');
--rollback empty
