--liquibase formatted sql

--changeset cafe:152 splitStatements:true endDelimiter:;
-- Whatever an erasure takes of an account is found by the account, sessions that are over too; one index serves both.
create index login_session_of_account on login_session (account_id);
drop index login_session_account;
create index ledger_account_owner on ledger_account (owner);
create index wallet_approval_account on wallet_approval (account_id);
--rollback empty
