--liquibase formatted sql

--changeset platform:016 splitStatements:true endDelimiter:;
alter table audit_record add column actor_roles varchar(100);
comment on column audit_record.actor_roles is 'separated by commas; absent in records of the first form, whose hash does not cover it';
grant insert (actor_roles) on audit_record to ${app_role};
--rollback empty
