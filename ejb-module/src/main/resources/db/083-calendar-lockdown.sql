--liquibase formatted sql

--changeset cafe:083 splitStatements:true endDelimiter:;
create index calendar_link_issued on calendar_link (issued_by) where revoked_at is null;
--rollback empty
