--liquibase formatted sql

--changeset cafe:144 splitStatements:false
-- I3: what is set aside on an account is what its holds that have not ended say, however the two came about. Looked at with the
-- commit, when the last of them is written: of two who end holds of one account the second waits for the account's row.
create function held_is_its_holds() returns trigger language plpgsql as $$
declare
    account uuid;
begin
    if tg_table_name = 'ledger_hold' then
        account := new.account_id;
    else
        account := new.id;
    end if;
    if exists (
        select from ledger_account a
        where a.id = account and a.held is distinct from (
            select coalesce(sum(h.amount), 0) from ledger_hold h where h.account_id = account and h.state = 'PENDING')
    ) then
        raise exception 'what is held of account % is not what its holds make', account using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger ledger_account_held after update on ledger_account
    deferrable initially deferred for each row when (new.held is distinct from old.held) execute function held_is_its_holds();
create constraint trigger ledger_hold_held after insert or update on ledger_hold
    deferrable initially deferred for each row execute function held_is_its_holds();
drop trigger ledger_hold_stays on ledger_hold;
create trigger ledger_hold_stays
    before update of id, account_id, purpose, created_at, expires_at or delete or truncate on ledger_hold
    for each statement execute function books_are_append_only();
create trigger ledger_hold_ended before update on ledger_hold
    for each row when (old.state <> 'PENDING') execute function books_are_append_only();
--rollback empty

--changeset cafe:144-opening splitStatements:false
-- I3, I4: an account is opened empty, with a floor of nothing: what lies on it is what its postings make.
create function account_opens_empty() returns trigger language plpgsql as $$
begin
    raise exception 'account % is not opened empty', new.id using errcode = '23514';
end $$;
create trigger ledger_account_opens before insert on ledger_account for each row
    when (new.floor <> 0 or new.posted <> 0 or new.held <> 0 or new.lines <> 0 or new.ceiling is not null)
    execute function account_opens_empty();
--rollback empty

--changeset cafe:144-linked splitStatements:false
-- The check of 027, with two ways more of being linked (I16): guardian and ward, and the same phone. (An e-mail and a card are one
-- person's by their keys.) And the first line of an account begins with nothing, or with what its postings from before the
-- lines (012) make (I4).
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
                select from wallet_link l where l.account_id = e.actor_id and l.other_id = a.owner) or exists (
                select from guardian g
                where g.withdrawn_at is null and g.ward_id = a.owner and g.guardian_id = e.actor_id) or exists (
                select from guardian g
                where g.withdrawn_at is null and g.ward_id = e.actor_id and g.guardian_id = a.owner) or exists (
                select from account owner join account actor on actor.phone = owner.phone
                where owner.id = a.owner and actor.id = e.actor_id)) as serving,
            a.chart = 2100 and e.type = 'top-up' and p.balance_after > coalesce((
                select t.largest_balance from wallet_terms t where t.venue_id = e.venue_id),
                case when a.currency = any (of_thousandths) then 1000000 else 100000 end) as overfull,
            a.floor is not null and (p.account_line is null or p.balance_after is null or p.account_line > a.lines
                or p.balance_after is distinct from p.credit - p.debit + coalesce((
                    select before.balance_after from posting before
                    where before.account_id = p.account_id and before.account_line = p.account_line - 1), (
                    select closed.balance from ledger_checkpoint_account closed
                    where closed.ledger_account = p.account_id and closed.lines = p.account_line - 1
                    order by closed.month desc limit 1), case when p.account_line = 1 then (
                    select coalesce(sum(former.credit - former.debit), 0) from posting former
                    where former.account_id = p.account_id and former.account_line is null) end)) as broken
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
