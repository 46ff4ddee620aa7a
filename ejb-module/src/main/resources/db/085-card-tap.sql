--liquibase formatted sql

--changeset platform:085 splitStatements:true endDelimiter:;
insert into rate_limit (name, algorithm, most, period_seconds, refill) values ('card-tap', 'SLIDING_WINDOW', 10, 600, 0);
--rollback delete from rate_limit where name = 'card-tap';
