--liquibase formatted sql

--changeset identity:020 splitStatements:true endDelimiter:;
alter table login_session add column remembered boolean not null default false;
alter table login_session add column remember_hash char(43);
alter table login_session add column changed_at timestamptz;
create unique index login_session_remember on login_session (remember_hash) where remember_hash is not null;
create index login_session_changed on login_session (changed_at) where changed_at is not null;
--rollback empty

--changeset identity:020-changed splitStatements:false
-- When a session, or what its nodes know of it by heart, was last changed, by whatever hand; on the clock of the database.
create function login_session_changed() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    return new;
end $$;
create trigger login_session_changed before update of generation, ended_at, expires_at, remembered on login_session
    for each row execute function login_session_changed();

create function account_changes_its_sessions() returns trigger language plpgsql as $$
begin
    update login_session set changed_at = clock_timestamp() where account_id = new.id and ended_at is null;
    return null;
end $$;
create trigger account_changes_its_sessions after update on account
    for each row when ((old.status, old.kind, old.display_name, old.language)
        is distinct from (new.status, new.kind, new.display_name, new.language))
    execute function account_changes_its_sessions();

create function role_changes_its_sessions() returns trigger language plpgsql as $$
begin
    update login_session set changed_at = clock_timestamp()
    where account_id = coalesce(new.account_id, old.account_id) and ended_at is null;
    return null;
end $$;
create trigger role_changes_its_sessions after insert or update or delete on account_role
    for each row execute function role_changes_its_sessions();
--rollback empty

--changeset identity:020-rotation splitStatements:true endDelimiter:;
insert into timetable (job, cron, zone, next_run) values
    ('key-rotation', '0 20 * * * ?', 'UTC', '2026-01-01T00:20:00Z');
--rollback empty
