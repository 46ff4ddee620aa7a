--liquibase formatted sql

--changeset cafe:140 splitStatements:true endDelimiter:;
alter table audit_origin alter column ip drop not null;
alter table audit_origin alter column user_agent drop not null;
alter table audit_origin add column reason varchar(500);
alter table audit_origin add column reason_salt bytea;
create index audit_record_told on audit_record (account_id) where account_id is not null and reason is not null;
comment on column audit_origin.reason is 'what somebody wrote about the act, until the one it is about is erased';
comment on column audit_record.reason is 'sha256: and the hash of salt and reason, which lie in audit_origin; the words themselves in records that are older';
--rollback empty
