--liquibase formatted sql

--changeset cafe:066 splitStatements:true endDelimiter:;
grant delete on station_rules to ${app_role};
--rollback empty
