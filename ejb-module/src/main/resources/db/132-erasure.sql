--liquibase formatted sql

--changeset identity:132 splitStatements:true endDelimiter:;
alter table account_deletion
    add column waits_for   varchar(12),
    add column waits_until timestamptz,
    add check ((waits_for is null) = (waits_until is null)),
    add check (waits_for is null or scheduled_for is not null);
comment on column account_deletion.waits_for is 'what has put the erasure off after its day had come';
comment on column account_deletion.waits_until is 'when it is looked at again';
insert into timetable (job, cron, zone, next_run) values
    ('account-erasure', '0 20 3 * * ?', 'UTC', '2026-01-01T03:20:00Z');
--rollback empty
