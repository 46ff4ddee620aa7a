--liquibase formatted sql

--changeset platform:013 splitStatements:true endDelimiter:;
alter table outbox_message drop constraint outbox_message_status_check;
alter table outbox_message add constraint outbox_message_status_check check (status between 0 and 3);
alter table outbox_message add column taken_by varchar(80);
comment on column outbox_message.status is '0 waiting, 1 delivered, 2 parked, 3 discarded';
comment on column outbox_message.taken_by is 'the node that delivers it now; its lease ends at next_attempt_at';
create index outbox_message_list on outbox_message (created_at desc, id desc);
create index outbox_message_parked on outbox_message (created_at desc, id desc) where status = 2;
create index outbox_message_aggregate on outbox_message (aggregate_id, created_at desc, id desc);
create index outbox_message_over on outbox_message (created_at) where status in (1, 3);

alter table audit_record add column xact xid8 not null default pg_current_xact_id();
alter table audit_record add column origin_hash bytea;
alter table audit_record add column hash bytea;
comment on column audit_record.xact is 'the transaction that wrote the record; only the database sets it';
comment on column audit_record.origin_hash is 'SHA-256 of salt and origin, which lie in audit_origin until they are erased';
alter table audit_origin add column salt bytea;
create index audit_record_chain on audit_record (xact, id);
create index audit_record_act on audit_record (act, at desc, id desc);
create index audit_record_actor on audit_record (actor_id, at desc, id desc) where actor_id is not null;
create index audit_record_subject on audit_record (entity_type, entity_id, at desc, id desc);
drop index audit_record_entity;

create table audit_seal (
    number     bigint      primary key,
    after_xact xid8        not null,
    after_id   uuid        not null,
    to_xact    xid8        not null,
    to_id      uuid        not null,
    ids        uuid[]      not null,
    leaves     bytea       not null,
    root       bytea       not null check (octet_length(root) = 32),
    previous   bytea       not null check (octet_length(previous) = 32),
    hash       bytea       not null check (octet_length(hash) = 32),
    latest_at  timestamptz not null,
    sealed_at  timestamptz not null,
    check (cardinality(ids) between 1 and 1000 and octet_length(leaves) = 32 * cardinality(ids))
);
create table audit_checkpoint (
    through   bigint      primary key,
    records   bigint      not null,
    to_xact   xid8        not null,
    to_id     uuid        not null,
    hash      bytea       not null,
    signature text        not null,
    closed_at timestamptz not null
);
comment on table audit_checkpoint is 'stands for all seals up to through, whose records retention has removed';

revoke insert on audit_record from ${app_role};
grant insert (id, at, act, entity_type, entity_id, venue_id, account_id, actor_kind, actor_id, reason, changes, request_id,
    correlation_id, origin_hash, hash) on audit_record to ${app_role};
grant select, insert on audit_seal to ${app_role};
grant select on audit_checkpoint to ${app_role};

insert into role_grant (role, permission) values ('ADMIN', 'audit:read'), ('ADMIN', 'outbox:run');
insert into timetable (job, cron, zone, next_run)
    select job, cron, 'UTC', date_trunc('day', now(), 'UTC') + interval '1 day' + at
    from (values ('outbox-cleanup', '0 50 4 * * ?', interval '4 hours 50 minutes'),
        ('audit-verify', '0 30 5 * * ?', interval '5 hours 30 minutes'),
        ('audit-close', '0 40 5 2 * ?', interval '5 hours 40 minutes')) as due (job, cron, at);
--rollback empty

--changeset platform:013-retention splitStatements:false
create function audit_close(last bigint, statement text) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    head audit_seal%rowtype;
    closed bigint;
begin
    select * into strict head from audit_seal where number = last;
    if exists (select from audit_seal where number <= last and latest_at > now() - interval '90 days') then
        raise exception 'records younger than 90 days are kept' using errcode = '42501';
    end if;
    select coalesce(sum(cardinality(ids)), 0) into closed from audit_seal
        where number <= last and number > coalesce((select max(through) from audit_checkpoint), 0);
    insert into audit_checkpoint (through, records, to_xact, to_id, hash, signature, closed_at)
        values (last, closed, head.to_xact, head.to_id, head.hash, statement, now());
    return closed;
end $$;
comment on function audit_close is 'closes a span of the trail: its signed checkpoint may take its place';

create function audit_remove(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    numbers bigint[];
    records uuid[];
begin
    select array_agg(number) into numbers from (
        select number from audit_seal
        where number <= (select max(through) from audit_checkpoint) order by number limit least(most, 20)) old;
    if numbers is null then
        return 0;
    end if;
    select array_agg(id) into records from audit_seal, unnest(ids) as id where number = any (numbers);
    delete from audit_origin where audit_id = any (records);
    delete from audit_record where id = any (records);
    delete from audit_seal where number = any (numbers);
    return cardinality(records);
end $$;
comment on function audit_remove is 'the only way in which records go: those that a checkpoint stands for';

revoke execute on function audit_close(bigint, text), audit_remove(integer) from public;
grant execute on function audit_close(bigint, text), audit_remove(integer) to ${app_role};
--rollback empty
