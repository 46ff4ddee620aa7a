--liquibase formatted sql

--changeset cafe:026-keys splitStatements:true endDelimiter:;
-- A foreign key locks the row that it names. Every posting names an account of the house and every entry its venue, so all that
-- happens at once met on those rows (docs/adr/0015). entry_must_balance looks at both without a lock, which suffices
-- because neither is ever removed or gets another identity: the triggers below refuse that, where the keys did.
alter table posting drop constraint posting_account_id_fkey, drop constraint posting_entry_id_fkey;
alter table journal_entry drop constraint journal_entry_venue_id_fkey;
create trigger ledger_account_stays before update of id, venue_id, chart, owner, currency or delete or truncate on ledger_account
    for each statement execute function books_are_append_only();

-- Nearly no entry reverses another.
alter table journal_entry drop constraint journal_entry_reverses_key;
create unique index journal_entry_reverses on journal_entry (reverses) where reverses is not null;

-- Rows that are written again right away find room on their page, so that no index has to learn of it (HOT).
alter table idempotency_key set (fillfactor = 60);
alter table ledger_account set (fillfactor = 70);
--rollback empty

--changeset cafe:026-check splitStatements:false
create or replace function entry_must_balance() returns trigger language plpgsql as $$
declare
    fault record;
begin
    select line.entry_id as entry,
        bool_or(line.homeless) as homeless,
        bool_or(line.late) as late,
        sum(line.debit) <> sum(line.credit) or count(*) < 2 as unbalanced,
        bool_or(line.nameless) as nameless
        into fault
    from (
        select p.entry_id, p.debit, p.credit, a.currency,
            a.id is null or e.venue_id is distinct from a.venue_id as homeless,
            e.xact is distinct from pg_current_xact_id() as late,
            a.chart = 1100 and e.shift_id is null as nameless,
            a.floor is not null and (p.account_line is null or p.balance_after is null or p.account_line > a.lines
                or p.account_line > 1 and p.balance_after is distinct from p.credit - p.debit + coalesce((
                    select before.balance_after from posting before
                    where before.account_id = p.account_id and before.account_line = p.account_line - 1), (
                    select closed.balance from ledger_checkpoint_account closed
                    where closed.ledger_account = p.account_id and closed.lines = p.account_line - 1
                    order by closed.month desc limit 1))) as broken
        from fresh p left join ledger_account a on a.id = p.account_id
            left join journal_entry e on e.id = p.entry_id) line
    group by line.entry_id, line.currency
    having sum(line.debit) <> sum(line.credit) or count(*) < 2 or bool_or(line.homeless) or bool_or(line.late)
        or bool_or(line.nameless) or bool_or(line.broken)
    limit 1;
    if not found then
        return null;
    end if;
    if fault.homeless then
        raise exception 'a posting of entry % names no account of its venue', fault.entry using errcode = '23503';
    end if;
    if fault.late then
        raise exception 'the postings of entry % are written with it', fault.entry using errcode = '23514';
    end if;
    if fault.unbalanced then
        raise exception 'entry % does not balance', fault.entry using errcode = '23514';
    end if;
    if fault.nameless then
        raise exception 'a posting of cash names its shift' using errcode = '23514';
    end if;
    raise exception 'a posting continues the lines of its account' using errcode = '23514';
end $$;
comment on function entry_must_balance is 'one query for all rules: it runs with every posting';

create function entry_names_its_venue() returns trigger language plpgsql as $$
begin
    if not exists (select from venue where id = new.venue_id) then
        raise exception 'there is no venue %', new.venue_id using errcode = '23503';
    end if;
    return null;
end $$;
create trigger journal_entry_venue after insert on journal_entry for each row execute function entry_names_its_venue();
--rollback empty
