--liquibase formatted sql

--changeset identity:032 splitStatements:true endDelimiter:;
alter table account add column stamp bigint not null default 0;
comment on column account.stamp is 'moves with whatever makes worthless what was verified of the person before: a session is opened for the stamp that was seen then';
--rollback empty

--changeset identity:032-moves splitStatements:false
-- By whatever hand; the end of all sessions moves it by a statement of its own.
create function account_moves_its_stamp() returns trigger language plpgsql as $$
begin
    new.stamp := greatest(new.stamp, old.stamp + 1);
    return new;
end $$;
create trigger account_moves_its_stamp before update of status, must_change_password on account
    for each row when ((old.status, old.must_change_password) is distinct from (new.status, new.must_change_password))
    execute function account_moves_its_stamp();

-- The same password under another hash keeps its date and moves nothing.
create function password_moves_the_stamp() returns trigger language plpgsql as $$
begin
    update account set stamp = stamp + 1 where id = new.account_id;
    return null;
end $$;
create trigger password_moves_the_stamp after update of changed_at on password
    for each row execute function password_moves_the_stamp();
--rollback empty
