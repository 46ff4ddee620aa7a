--liquibase formatted sql

--changeset cafe:113 splitStatements:true endDelimiter:;
revoke update on shift_count, till_key from ${app_role};
grant update (agreed, approval_id) on shift_count to ${app_role};
grant update (revoked_at, revoked_by) on till_key to ${app_role};
--rollback empty
