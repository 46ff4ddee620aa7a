--liquibase formatted sql

--changeset cafe:027 splitStatements:false
-- Three rules more for the one query that runs with every posting: a top-up leads to no revenue (I15) and not above the
-- maximum of its wallet (I3), and what is done at the desk is done by nobody for themselves or a wallet linked to them (I16; the
-- house knows more ways of being linked). Where a venue has no terms of its own, the maximum is a thousand of its currency.
-- The house asks both before it posts. Who is refused here all the same has met somebody who has just marked a link or lowered the
-- maximum: a conflict (40001), which every door answers by asking once more.
create or replace function entry_must_balance() returns trigger language plpgsql as $$
declare
    at_the_desk constant text[] := '{top-up,debit,top-up-refund,write-off,goodwill,correction}';
    of_thousandths constant text[] := '{BHD,IQD,JOD,KWD,LYD,OMR,TND}';
    fault record;
begin
    select line.entry_id as entry,
        bool_or(line.homeless) as homeless,
        bool_or(line.late) as late,
        sum(line.debit) <> sum(line.credit) or count(*) < 2 as unbalanced,
        bool_or(line.nameless) as nameless,
        bool_or(line.earning) as earning,
        bool_or(line.serving) as serving,
        bool_or(line.overfull) as overfull
        into fault
    from (
        select p.entry_id, p.debit, p.credit, a.currency,
            a.id is null or e.venue_id is distinct from a.venue_id as homeless,
            e.xact is distinct from pg_current_xact_id() as late,
            a.chart = 1100 and e.shift_id is null as nameless,
            a.chart between 4000 and 4999 and e.type = 'top-up' as earning,
            a.chart in (2100, 2110) and e.type = any (at_the_desk) and (e.actor_id = a.owner or exists (
                select from wallet_link l where l.account_id = a.owner and l.other_id = e.actor_id) or exists (
                select from wallet_link l where l.account_id = e.actor_id and l.other_id = a.owner)) as serving,
            a.chart = 2100 and e.type = 'top-up' and p.balance_after > coalesce((
                select t.largest_balance from wallet_terms t where t.venue_id = e.venue_id),
                case when a.currency = any (of_thousandths) then 1000000 else 100000 end) as overfull,
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
        or bool_or(line.nameless) or bool_or(line.broken) or bool_or(line.earning) or bool_or(line.serving)
        or bool_or(line.overfull)
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
    if fault.earning then
        raise exception 'a top-up is no revenue' using errcode = '23514';
    end if;
    if fault.serving then
        raise exception 'nobody serves their own wallet, or one that is linked to it' using errcode = '40001';
    end if;
    if fault.overfull then
        raise exception 'a top-up does not lift a wallet above its maximum' using errcode = '40001';
    end if;
    raise exception 'a posting continues the lines of its account' using errcode = '23514';
end $$;
--rollback empty
