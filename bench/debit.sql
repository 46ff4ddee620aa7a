\set wallet random(1, :wallets)
begin;
insert into idempotency_key (scope, route, key, body_hash, correlation, created_at)
    values ('STAFF bench', 'POST /wallets/{accountId}/debits', uuidv7()::text, repeat('0', 64), uuidv7(), now())
    on conflict (scope, route, key) do nothing returning correlation \gset
select account.id, kind, home_venue, username, email, display_name, phone, language, status, must_change_password, created_at,
    version from unnest(array[id_of(1, 0), id_of(1, :wallet)]) as wanted (id) join account on account.id = wanted.id;
select exists (select from wallet_link where account_id = id_of(1, :wallet) and other_id = id_of(1, 0))
    or exists (select from wallet_link where account_id = id_of(1, 0) and other_id = id_of(1, :wallet))
    or exists (select from guardian where withdrawn_at is null and ward_id = id_of(1, :wallet) and guardian_id = id_of(1, 0))
    or exists (select from guardian where withdrawn_at is null and ward_id = id_of(1, 0) and guardian_id = id_of(1, :wallet));
select exists (select from bonus_grant where account_id = id_of(1, :wallet) and remaining > 0);
update ledger_account set posted = posted - 1, held = held - 0, lines = lines + 1, version = version + 1
    where id = id_of(2, :wallet) and posted - 1 - (held - 0) >= floor and frozen_at is null
    returning venue_id as venue, posted, lines \gset
with entry as (
    insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at, business_day,
        reason_hash, hash)
    values (uuidv7(), :venue, uuidv7(), 'bench', 'debit', now(), now(), current_date, sha256('load'), sha256('load'))
    on conflict (reverses) where reverses is not null do nothing returning id),
told as (insert into journal_reason (entry_id, salt, reason) select id, decode(repeat('00', 16), 'hex'), 'load' from entry)
insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
    select id, 1, id_of(2, :wallet), 1, 0, :lines::bigint, :posted::bigint from entry
    union all select id, 2, id_of(2, 0), 0, 1, null, null from entry;
with record as (
    insert into audit_record (id, at, act, entity_type, entity_id, venue_id, account_id, actor_kind, actor_id, reason, changes,
        request_id, correlation_id, origin_hash, hash)
    values (uuidv7(), now(), 'wallet.debited', 'wallet', id_of(1, :wallet)::text, :venue, id_of(1, :wallet), 'STAFF',
        id_of(1, 0), 'load', '{"amount": "0.01 EUR", "cash": "9.99 EUR"}', uuidv7()::text, uuidv7()::text, sha256('load'),
        sha256('load'))
    returning id)
insert into audit_origin (audit_id, ip, user_agent, salt)
    select id, '127.0.0.1', 'bench', decode(repeat('00', 16), 'hex') from record;
update idempotency_key set result = '{"transactionId": "0", "wallet": {"cash": {"amount": "9.99", "currency": "EUR"}}}'
    where correlation = :correlation;
commit;
