--liquibase formatted sql

--changeset cafe:143 splitStatements:true endDelimiter:;
insert into timetable (job, cron, zone, next_run) values
    ('play-verify', '0 55 3 * * ?', 'UTC', date_trunc('day', now(), 'UTC') + interval '1 day 3 hours 55 minutes');
--rollback empty
