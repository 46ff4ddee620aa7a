-- The tables that a debit touches, with the café's own columns, indexes, keys and triggers, in a schema of their own.
set client_min_messages = warning;
drop schema if exists bench cascade;
create schema bench;
set search_path = bench, public;
create table account (like public.account including all);
create table wallet_link (like public.wallet_link including all);
create table guardian (like public.guardian including all);
create table bonus_grant (like public.bonus_grant including all);
create table idempotency_key (like public.idempotency_key including all);
create table ledger_account (like public.ledger_account including all);
create table journal_entry (like public.journal_entry including all);
create table journal_reason (like public.journal_reason including all);
create table posting (like public.posting including all);
create table audit_record (like public.audit_record including all);
create table audit_origin (like public.audit_origin including all);
alter table journal_reason add foreign key (entry_id) references journal_entry (id);
alter table audit_origin add foreign key (audit_id) references audit_record (id);
alter table idempotency_key set (fillfactor = 60);
alter table ledger_account set (fillfactor = 70);
create trigger journal_entry_venue after insert on journal_entry
    for each row execute function public.entry_names_its_venue();
create constraint trigger ledger_account_balance after update on ledger_account
    deferrable initially deferred for each row
    when (new.posted is distinct from old.posted or new.lines is distinct from old.lines)
    execute function public.balance_is_its_last_line();

create function id_of(kind integer, number bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
insert into account (id, kind, home_venue, display_name, language, status, created_at)
    select id_of(1, n), case n when 0 then 'STAFF' else 'MEMBER' end, (select id from public.venue limit 1), 'Load', 'en',
        'ACTIVE', now()
    from generate_series(0, :wallets) n;
insert into ledger_account (id, venue_id, chart, owner, currency, floor, posted, held, lines)
    select id_of(2, n), (select id from public.venue limit 1), 2100, id_of(1, n), 'EUR', 0, 1000000000, 0, 1
    from generate_series(1, :wallets) n;
insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
    select id_of(3, n), 1, id_of(2, n), 0, 1000000000, 1, 1000000000 from generate_series(1, :wallets) n;
-- From here on every line follows the one before it.
create trigger posting_balanced after insert on posting
    referencing new table as fresh for each statement execute function public.entry_must_balance();
insert into ledger_account (id, venue_id, chart, currency)
    select id_of(2, 0), id, 4200, 'EUR' from public.venue limit 1;
-- A plan made while a table is empty would read it from end to end when it has grown.
insert into journal_entry select * from public.journal_entry limit 10000;
insert into journal_reason select * from public.journal_reason where entry_id in (select id from journal_entry);
analyze account, ledger_account, journal_entry, journal_reason;
