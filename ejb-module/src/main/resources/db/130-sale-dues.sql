--liquibase formatted sql

--changeset cafe:130 splitStatements:true endDelimiter:;
alter table sale add column dues bigint not null default 0 check (dues >= 0);
comment on column sale.dues is 'what of the payments was for play that was billed before (1300); it is not in the total';
--rollback empty
