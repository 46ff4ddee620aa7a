--liquibase formatted sql

--changeset cafe:049 splitStatements:true endDelimiter:;
alter table pass add column anchor_at timestamptz;
alter table pass add column anchor_period integer check (anchor_period >= 1);
update pass p set anchor_at = valid_from, anchor_period = period from pass_terms t where t.id = p.terms_id and t.kind = 'SUBSCRIPTION';
alter table pass add constraint pass_anchor check ((anchor_at is null) = (anchor_period is null));
comment on column pass.anchor_at is 'of a subscription: from when its periods are counted, so that the day of the month does not drift';
comment on column pass.anchor_period is 'the period that began then';
alter table pass add column tender varchar(8) check (tender in ('CASH', 'WALLET'));
alter table pass add column paid_bonus bigint check (paid_bonus between 0 and price);
update pass p set paid_bonus = paid.bonus, tender = case when paid.cash > 0 then 'CASH' else 'WALLET' end
from (select e.source, coalesce(sum(po.debit) filter (where a.chart = 2110), 0) as bonus,
        coalesce(sum(po.debit) filter (where a.chart = 1100), 0) as cash
    from (select distinct on (source) id, source from journal_entry where type in ('pass-sale', 'pass-renewal')
        order by source, recorded_at desc) e
    join posting po on po.entry_id = e.id join ledger_account a on a.id = po.account_id
    group by e.source) paid
where paid.source = p.id and paid.bonus <= p.price;
comment on column pass.tender is 'what has paid its current period; null: the wallet';
comment on column pass.paid_bonus is 'what of it was bonus; null: nothing';
alter table pass add column refunded bigint check (refunded > 0 and refunded <= price);
alter table pass add constraint pass_refunded check (refunded is null or state = 'ENDED');
comment on column pass.refunded is 'what of its price was paid back when it was ended early';

create view receivable_check as
select l.venue_id, l.id as ledger_account, l.owner as account_id, l.currency,
    (select coalesce(sum(p.debit - p.credit), 0) from posting p where p.account_id = l.id)
        + (select coalesce(sum(c.debit - c.credit), 0) from ledger_checkpoint_account c where c.ledger_account = l.id) as booked,
    coalesce(w.owed, 0) as owed
from ledger_account l
left join wallet_credit w on w.account_id = l.owner and w.venue_id = l.venue_id and w.currency = l.currency
where l.chart = 1300
union all
select w.venue_id, null, w.account_id, w.currency, 0, w.owed
from wallet_credit w
where w.owed > 0 and not exists (select from ledger_account l
    where l.chart = 1300 and l.venue_id = w.venue_id and l.owner = w.account_id and l.currency = w.currency);
comment on view receivable_check is 'what the books (1300) and the credit of wallets each say that a member owes; the nightly verification compares';
grant select on receivable_check to ${app_role};
--rollback empty
