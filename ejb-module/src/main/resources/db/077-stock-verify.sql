--liquibase formatted sql

--changeset cafe:077 splitStatements:true endDelimiter:;
insert into timetable (job, cron, zone, next_run) values
    ('stock-verify', '0 50 3 * * ?', 'UTC', date_trunc('day', now(), 'UTC') + interval '1 day 3 hours 50 minutes');
--rollback empty
