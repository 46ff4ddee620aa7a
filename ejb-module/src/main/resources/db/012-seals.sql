--liquibase formatted sql

--changeset cafe:012 splitStatements:true endDelimiter:;
alter table ledger_account
    add column frozen_at timestamptz,
    add column frozen_reason varchar(200),
    add constraint ledger_account_frozen check ((frozen_at is null) = (frozen_reason is null));
comment on column ledger_account.frozen_at is 'since then nothing may lessen what is available: no debit, no hold; money may come in, and what was held before may be settled';
--rollback empty
