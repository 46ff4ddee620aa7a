--liquibase formatted sql

--changeset cafe:100 splitStatements:true endDelimiter:;
alter table voucher add column spent bigint not null default 0 check (spent >= 0);
comment on column voucher.spent is 'what it has paid of sales so far; the rest stays on it';

create table voucher_spending (
    entry_id   uuid        not null references journal_entry (id),
    voucher_id uuid        not null references voucher (id),
    amount     bigint      not null check (amount > 0),
    account_id uuid,
    spent_at   timestamptz not null,
    primary key (entry_id, voucher_id)
);
create index voucher_spending_voucher on voucher_spending (voucher_id, spent_at);
comment on table voucher_spending is 'which part of a code has paid what; account: who bought, if that is known';

alter table voucher_try add column guess char(43);
create index voucher_try_guess on voucher_try (scope, guess);
comment on column voucher_try.guess is 'SHA-256 of the command and the code: a command that is sent again is one guess';

grant select, insert on voucher_spending to ${app_role};
--rollback empty
