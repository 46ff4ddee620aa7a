--liquibase formatted sql

--changeset cafe:147 splitStatements:true endDelimiter:;
insert into timetable (job, cron, zone, next_run) values
    ('expired-goods', '0 45 3 * * ?', 'UTC', date_trunc('day', now(), 'UTC') + interval '1 day 3 hours 45 minutes');
--rollback empty
