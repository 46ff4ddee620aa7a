--liquibase formatted sql

--changeset cafe:131 splitStatements:true endDelimiter:;
create index job_instance_name on job_instance (jobname, jobinstanceid);
--rollback empty
