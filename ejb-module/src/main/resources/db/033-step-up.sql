--liquibase formatted sql

--changeset identity:033 splitStatements:true endDelimiter:;
alter table login_session add column factor_at timestamptz;
comment on column login_session.factor_at is 'when a password or second factor was last shown in it, if after the sign-in';
drop trigger login_session_changed on login_session;
create trigger login_session_changed before update of generation, ended_at, expires_at, remembered, factor_at on login_session
    for each row execute function login_session_changed();

-- Which ways there are the program knows; rooms bring their own.
alter table login_attempt drop constraint login_attempt_way_check;
alter table login_attempt add constraint login_attempt_way_check check (way ~ '^[A-Z][A-Z_]{1,15}$');
--rollback empty
