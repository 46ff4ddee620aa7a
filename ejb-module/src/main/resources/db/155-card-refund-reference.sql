--liquibase formatted sql

--changeset cafe:155 splitStatements:true endDelimiter:;
-- What a terminal gives back may go by transfer in part: its number is said before the terminal is asked (ADR 32).
alter table card_refund add column reference varchar(40);
comment on column card_refund.reference is 'number of the transfer by which another part goes back; null: none does';
--rollback empty
