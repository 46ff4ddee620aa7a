--liquibase formatted sql

--changeset platform:011 splitStatements:true endDelimiter:;
insert into timetable (job, cron, zone, next_run) values
    ('key-cleanup', '0 45 4 * * ?', 'UTC', '2026-01-01T04:45:00Z');
create index login_session_activity on login_session (last_activity);
--rollback empty
