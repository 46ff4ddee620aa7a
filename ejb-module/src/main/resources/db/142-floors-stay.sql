--liquibase formatted sql

--changeset cafe:142 splitStatements:true endDelimiter:;
-- I3: how far an account may go down or up is said once, when it is opened, and whose money a hold holds does not change.
drop trigger ledger_account_stays on ledger_account;
create trigger ledger_account_stays
    before update of id, venue_id, chart, owner, currency, floor, ceiling or delete or truncate on ledger_account
    for each statement execute function books_are_append_only();
create trigger ledger_hold_stays before update of id, account_id, purpose, created_at or delete or truncate on ledger_hold
    for each statement execute function books_are_append_only();
--rollback empty
