\set wallet random(1, :wallets)
begin;
insert into bench.idempotency_key (scope, route, key, body_hash, correlation, created_at)
    values ('bench', 'wallets/debits', gen_random_uuid()::text, repeat('0', 64), gen_random_uuid(), now());
update bench.account set posted = posted - 1, version = version + 1, lines = lines + 1
    where number = :wallet and posted - 1 - held >= floor;
with entry as (
    insert into bench.journal_entry values (gen_random_uuid(), gen_random_uuid(), now(), current_date, 'debit', decode(repeat('00', 32), 'hex'))
    returning id)
insert into bench.posting select id, leg, case leg when 1 then :wallet else 0 end, (2 - leg), (leg - 1), 0
    from entry, generate_series(1, 2) leg;
insert into bench.audit_record values (gen_random_uuid(), now(), 'wallet.debited', '{"amount":"0.01 EUR"}');
commit;
