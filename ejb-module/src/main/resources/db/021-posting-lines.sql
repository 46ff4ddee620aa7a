--liquibase formatted sql

--changeset cafe:021-lines splitStatements:false
-- The check of 021, with one thing more: a line may follow one that a checkpoint stands for (016).
create or replace function entry_must_balance() returns trigger language plpgsql as $$
declare
    fault record;
begin
    select line.entry_id as entry,
        sum(line.debit) <> sum(line.credit) or count(*) < 2 as unbalanced,
        bool_or(line.nameless) as nameless
        into fault
    from (
        select p.entry_id, p.debit, p.credit, a.currency,
            a.chart = 1100 and (select e.shift_id from journal_entry e where e.id = p.entry_id) is null as nameless,
            a.floor is not null and (p.account_line is null or p.balance_after is null or p.account_line > a.lines
                or p.account_line > 1 and p.balance_after is distinct from p.credit - p.debit + coalesce((
                    select before.balance_after from posting before
                    where before.account_id = p.account_id and before.account_line = p.account_line - 1), (
                    select closed.balance from ledger_checkpoint_account closed
                    where closed.ledger_account = p.account_id and closed.lines = p.account_line - 1
                    order by closed.month desc limit 1))) as broken
        from fresh p join ledger_account a on a.id = p.account_id) line
    group by line.entry_id, line.currency
    having sum(line.debit) <> sum(line.credit) or count(*) < 2 or bool_or(line.nameless) or bool_or(line.broken)
    limit 1;
    if not found then
        return null;
    end if;
    if fault.unbalanced then
        raise exception 'entry % does not balance', fault.entry using errcode = '23514';
    end if;
    if fault.nameless then
        raise exception 'a posting of cash names its shift' using errcode = '23514';
    end if;
    raise exception 'a posting continues the lines of its account' using errcode = '23514';
end $$;
comment on function entry_must_balance is 'one query for all three rules: it runs with every posting';
--rollback empty
