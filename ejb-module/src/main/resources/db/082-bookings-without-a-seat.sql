--liquibase formatted sql

--changeset cafe:082 splitStatements:true endDelimiter:;
create index reservation_awaited on reservation (starts_at) where state = 'LOCKED';
--rollback empty
