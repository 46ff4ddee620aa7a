--liquibase formatted sql

--changeset cafe:102 splitStatements:true endDelimiter:;
create index sale_venue on sale (venue_id, sold_at desc);
--rollback empty
