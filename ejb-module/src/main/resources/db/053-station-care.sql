--liquibase formatted sql

--changeset cafe:053 splitStatements:true endDelimiter:;
create table station_journal_mark (
    station_id uuid        not null references station (id),
    boot       uuid        not null,
    through    bigint      not null check (through > 0),
    noted_at   timestamptz not null,
    primary key (station_id, boot)
);
comment on table station_journal_mark is 'up to which number a journal is known whose entries are not kept any more';
create index station_journal_mark_noted on station_journal_mark (noted_at);
grant select, insert, update, delete on station_journal_mark to ${app_role};

create index station_journal_merged on station_journal (merged_at);
create index station_journal_day on station_journal (station_id, merged_at);
grant delete on station_journal to ${app_role};

create index station_command_ended on station_command (ended_at) where ended_at is not null;
grant delete on station_command to ${app_role};

create index station_lease_until on station_lease (until_at);

insert into timetable (job, cron, zone, next_run)
    values ('station-cleanup', '0 55 4 * * ?', 'UTC',
        date_trunc('day', now(), 'UTC') + interval '1 day 4 hours 55 minutes');
--rollback empty
