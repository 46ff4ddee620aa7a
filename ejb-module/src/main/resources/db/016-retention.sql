--liquibase formatted sql

--changeset platform:016 splitStatements:true endDelimiter:;
alter table audit_record add column actor_roles varchar(100);
comment on column audit_record.actor_roles is 'separated by commas; absent in records of the first form, whose hash does not cover it';
grant insert (actor_roles) on audit_record to ${app_role};
--rollback empty

--changeset cafe:016-checkpoint splitStatements:true endDelimiter:;
create table ledger_checkpoint (
    venue_id  uuid        not null references venue (id),
    month     date        not null check (extract(day from month) = 1),
    after     bigint      not null check (after >= 0),
    through   bigint      not null check (through > after),
    last_xact xid8        not null,
    last_id   uuid        not null,
    hash      bytea       not null check (octet_length(hash) = 32),
    entries   bigint      not null check (entries > 0),
    latest_at timestamptz not null,
    accounts  bytea       check (octet_length(accounts) = 32),
    days      bytea       check (octet_length(days) = 32),
    signature text,
    closed_at timestamptz not null,
    primary key (venue_id, month),
    check (num_nulls(accounts, days, signature) in (0, 3))
);
comment on table ledger_checkpoint is 'stands for the seals after one and up to another, whose entries retention has removed (D26)';
comment on column ledger_checkpoint.accounts is 'digest of what ledger_checkpoint_account says of the month';
comment on column ledger_checkpoint.days is 'digest of the sums of the days since the month closed before';
create table ledger_checkpoint_account (
    venue_id       uuid   not null,
    month          date   not null,
    ledger_account uuid   not null references ledger_account (id),
    debit          bigint not null check (debit >= 0),
    credit         bigint not null check (credit >= 0),
    lines          bigint not null check (lines >= 0),
    balance        bigint,
    primary key (ledger_account, month),
    foreign key (venue_id, month) references ledger_checkpoint (venue_id, month)
);
create index ledger_checkpoint_account_month on ledger_checkpoint_account (venue_id, month);
comment on table ledger_checkpoint_account is 'what the removed postings of a month made, and the last of their lines';

alter table journal_entry drop constraint journal_entry_reverses_fkey;
alter table top_up drop constraint top_up_id_fkey;
alter table wallet_transfer drop constraint wallet_transfer_entry_id_fkey;
alter table voucher_batch drop constraint voucher_batch_entry_id_fkey;
alter table voucher drop constraint voucher_entry_id_fkey;

insert into timetable (job, cron, zone, enabled, next_run) values
    ('ledger-close', '0 0 6 3 * ?', 'UTC', false, '2026-01-03T06:00:00Z');
grant select on ledger_checkpoint, ledger_checkpoint_account to ${app_role};
--rollback empty

--changeset cafe:016-close splitStatements:false
-- In place of foreign keys: what names an entry names one that there was; the entry may go later, with its month.
create function names_an_entry() returns trigger language plpgsql as $$
declare
    named uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
    if named is not null and not exists (select from journal_entry where id = named) then
        raise exception 'there is no entry %', named using errcode = '23503';
    end if;
    return null;
end $$;
create trigger journal_entry_names after insert on journal_entry
    for each row when (new.reverses is not null) execute function names_an_entry('reverses');
create trigger top_up_names after insert or update of id on top_up
    for each row execute function names_an_entry('id');
create trigger wallet_transfer_names after insert or update of entry_id on wallet_transfer
    for each row when (new.entry_id is not null) execute function names_an_entry('entry_id');
create trigger voucher_batch_names after insert or update of entry_id on voucher_batch
    for each row execute function names_an_entry('entry_id');
create trigger voucher_names after insert or update of entry_id on voucher
    for each row when (new.entry_id is not null) execute function names_an_entry('entry_id');

create or replace function books_are_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name in ('journal_entry', 'posting', 'ledger_seal', 'ledger_sealed_entry')
        and current_setting('cafe.retention', true) = pg_current_xact_id()::text then
        return null;
    end if;
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = '42501';
end $$;
create trigger ledger_checkpoint_append_only before delete or truncate on ledger_checkpoint
    for each statement execute function books_are_append_only();
create trigger ledger_checkpoint_account_append_only before delete or truncate on ledger_checkpoint_account
    for each statement execute function books_are_append_only();

create function ledger_close(book uuid, oldest_kept date) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    before ledger_checkpoint%rowtype;
    head ledger_seal%rowtype;
    since bigint;
    closing date;
    ended date;
    until bigint;
    gone uuid[];
    verified timestamptz;
begin
    perform pg_advisory_xact_lock(hashtextextended('ledger-close/' || book, 0));
    select * into before from ledger_checkpoint where venue_id = book order by month desc limit 1;
    since := coalesce(before.through, 0);
    select greatest(date_trunc('month', max(e.business_day))::date, before.month) into closing
        from ledger_sealed_entry s join journal_entry e on e.id = s.entry_id
        where s.venue_id = book and s.number = since + 1;
    ended := (closing + interval '1 month')::date;
    if closing is null or ended > least(oldest_kept, (date_trunc('month', now()) - interval '12 months')::date) then
        return 0; -- nothing there, or too young: the last twelve months stay whatever is asked for
    end if;
    select coalesce(min(number) - 1, since + 20) into until from (
        select s.number from ledger_sealed_entry s join journal_entry e on e.id = s.entry_id
        where s.venue_id = book and s.number between since + 1 and since + 20
        group by s.number having max(e.business_day) >= ended) later;
    select max(number) into until from ledger_seal where venue_id = book and number between since + 1 and until;
    loop -- of two entries of an account, the later line may have the earlier seal
        if until is null or until <= since then
            return 0;
        end if;
        select array_agg(entry_id) into gone from ledger_sealed_entry
            where venue_id = book and number between since + 1 and until;
        exit when not exists (
            select from posting p where p.entry_id = any (gone) and p.account_line is not null group by p.account_id
            having max(p.account_line) <> count(*) + coalesce((
                select max(c.lines) from ledger_checkpoint_account c where c.ledger_account = p.account_id), 0));
        until := until - 1;
    end loop;
    select * into strict head from ledger_seal where venue_id = book and number = until;
    if exists (select from journal_entry e where e.venue_id = book and e.business_day < ended
            and not exists (select from ledger_sealed_entry s where s.entry_id = e.id)) then
        return -1; -- not sealed wholly
    end if;
    if exists (select from journal_entry e where e.venue_id = book and e.business_day < ended and e.business_day >
            coalesce((select through from ledger_rolled r where r.venue_id = book), '0001-01-01')) then
        return -2; -- not summed up
    end if;
    select v.started_at into verified from (select * from ledger_verification
            where venue_id = book and state <> 'RUNNING' order by started_at desc, id desc limit 1) v where v.state = 'PASSED';
    if verified is null or exists (select from journal_entry e join ledger_sealed_entry s on s.entry_id = e.id
            join ledger_seal l on l.venue_id = s.venue_id and l.number = s.number
            where e.venue_id = book and e.business_day < ended and l.sealed_at >= verified) then
        return -3; -- not verified since
    end if;
    if exists (select from journal_entry e join shift s on s.id = e.shift_id
            where e.id = any (gone) and s.closed_at is null) then
        return -4; -- a shift still counts on its entries
    end if;

    insert into ledger_checkpoint as c (venue_id, month, after, through, last_xact, last_id, hash, entries, latest_at, closed_at)
        select book, closing, since, until, head.last_xact, head.last_id, head.hash, count(*), max(e.recorded_at), now()
        from journal_entry e where e.id = any (gone)
        on conflict (venue_id, month) do update set through = excluded.through, last_xact = excluded.last_xact,
            last_id = excluded.last_id, hash = excluded.hash, entries = c.entries + excluded.entries,
            latest_at = greatest(c.latest_at, excluded.latest_at), closed_at = excluded.closed_at,
            accounts = null, days = null, signature = null;
    insert into ledger_checkpoint_account as c (venue_id, month, ledger_account, debit, credit, lines, balance)
        select book, closing, p.account_id, sum(p.debit), sum(p.credit), coalesce(max(p.account_line), 0),
            (array_agg(p.balance_after order by p.account_line desc nulls last, p.entry_id desc))[1]
        from posting p where p.entry_id = any (gone) group by p.account_id
        on conflict (ledger_account, month) do update set debit = c.debit + excluded.debit,
            credit = c.credit + excluded.credit, lines = greatest(c.lines, excluded.lines), balance = excluded.balance;

    perform set_config('cafe.retention', pg_current_xact_id()::text, true);
    delete from journal_reason where entry_id = any (gone);
    delete from posting where entry_id = any (gone);
    delete from journal_entry where id = any (gone);
    delete from ledger_sealed_entry where venue_id = book and number between since + 1 and until;
    delete from ledger_seal where venue_id = book and number between since + 1 and until;
    perform set_config('cafe.retention', '', true);
    return cardinality(gone);
end $$;
comment on function ledger_close is 'the only way in which entries go: at most 20 seals of the oldest month at once, into its checkpoint';

create function ledger_sign(book uuid, closed date, accounts_digest bytea, days_digest bytea, statement text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update ledger_checkpoint set accounts = accounts_digest, days = days_digest, signature = statement
        where venue_id = book and month = closed and signature is null;
    if not found then
        raise exception 'a checkpoint is signed once' using errcode = '42501';
    end if;
end $$;
comment on function ledger_sign is 'signs what ledger_close has left unsigned, in the same transaction';

revoke execute on function ledger_close(uuid, date), ledger_sign(uuid, date, bytea, bytea, text) from public;
grant execute on function ledger_close(uuid, date), ledger_sign(uuid, date, bytea, bytea, text) to ${app_role};
--rollback empty
