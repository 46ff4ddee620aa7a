--liquibase formatted sql

--changeset cafe:150 splitStatements:true endDelimiter:;
-- Who is erased is looked for here, too: what they did before the house knew them.
create index audit_record_unknown on audit_record (account_id) where account_id is not null and actor_kind = 'ANONYMOUS';
--rollback empty
