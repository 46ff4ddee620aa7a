--liquibase formatted sql

--changeset cafe:014-bonus splitStatements:true endDelimiter:;
create table bonus_tier (
    id           uuid     primary key,
    venue_id     uuid     not null references venue (id),
    from_amount  bigint   not null check (from_amount > 0),
    fixed        bigint   check (fixed > 0),
    basis_points integer  check (basis_points between 1 and 10000),
    days_valid   integer  not null check (days_valid between 1 and 3650),
    unique (venue_id, from_amount),
    check ((fixed is null) <> (basis_points is null))
);
create table bonus_grant (
    id          uuid        primary key,
    account_id  uuid        not null references account (id),
    venue_id    uuid        not null references venue (id),
    currency    varchar(3)  not null,
    source      varchar(12) not null check (source in ('TOP_UP', 'GOODWILL', 'PROMOTION')),
    source_id   uuid        not null,
    amount      bigint      not null check (amount > 0),
    remaining   bigint      not null check (remaining between 0 and amount),
    clawed_back bigint      not null default 0 check (clawed_back >= 0),
    expired     bigint      not null default 0 check (expired >= 0),
    granted_at  timestamptz not null,
    expires_at  timestamptz not null,
    check (remaining + clawed_back + expired <= amount)
);
create index bonus_grant_open on bonus_grant (account_id, expires_at, id) where remaining > 0;
create index bonus_grant_due on bonus_grant (expires_at, id) where remaining > 0;
create unique index bonus_grant_source on bonus_grant (source_id);
grant select, insert, update, delete on bonus_tier to ${app_role};
grant select, insert, update on bonus_grant to ${app_role};
--rollback empty

--changeset cafe:014-wallet splitStatements:true endDelimiter:;
create table wallet_terms (
    venue_id             uuid    primary key references venue (id),
    smallest_top_up      bigint  not null check (smallest_top_up > 0),
    largest_balance      bigint  not null,
    largest_transfer     bigint  not null check (largest_transfer >= 0),
    largest_transfer_day bigint  not null check (largest_transfer_day >= 0),
    offer_hours          integer not null check (offer_hours between 1 and 720),
    refund_limit         bigint  not null check (refund_limit >= 0),
    version              bigint  not null default 0,
    check (largest_balance >= smallest_top_up)
);
create table wallet_link (
    account_id uuid         not null references account (id),
    other_id   uuid         not null references account (id),
    marked_by  uuid         not null,
    reason     varchar(200) not null,
    marked_at  timestamptz  not null,
    primary key (account_id, other_id),
    check (account_id <> other_id)
);
create index wallet_link_other on wallet_link (other_id);
create table top_up (
    id         uuid        primary key references journal_entry (id),
    account_id uuid        not null references account (id),
    venue_id   uuid        not null references venue (id),
    currency   varchar(3)  not null,
    tender     varchar(16) not null check (tender in ('CASH')),
    amount     bigint      not null check (amount > 0),
    bonus      bigint      not null check (bonus >= 0),
    at         timestamptz not null,
    refunded   bigint      not null default 0 check (refunded between 0 and amount),
    reckoned   bigint      not null default 0 check (reckoned between 0 and bonus),
    charged    bigint      not null default 0 check (charged between 0 and reckoned)
);
create index top_up_account on top_up (account_id, id desc);
comment on column top_up.reckoned is 'bonus that belongs to the refunded part; charged is what of it had been used and was taken off the cash paid out';
create table wallet_approval (
    id         uuid         primary key,
    venue_id   uuid         not null references venue (id),
    account_id uuid         not null references account (id),
    kind       varchar(10)  not null check (kind in ('REFUND', 'WRITE_OFF')),
    top_up_id  uuid         references top_up (id),
    amount     bigint       not null check (amount > 0),
    currency   varchar(3)   not null,
    reason     varchar(200) not null,
    state      varchar(10)  not null check (state in ('ASKED', 'GRANTED', 'DENIED', 'USED')),
    asked_by   uuid         not null,
    asked_at   timestamptz  not null,
    decided_by uuid,
    decided_at timestamptz,
    check ((kind = 'REFUND') = (top_up_id is not null)),
    check ((state = 'ASKED') = (decided_by is null)),
    check (decided_by <> asked_by)
);
create index wallet_approval_venue on wallet_approval (venue_id, id desc);
grant select, insert, update on wallet_terms, top_up, wallet_approval to ${app_role};
grant select, insert, delete on wallet_link to ${app_role};
insert into role_grant (role, permission) values
    ('MANAGER', 'wallet:freeze'), ('MANAGER', 'wallet:adjust'), ('MANAGER', 'wallet:rules'), ('MANAGER', 'voucher:manage'),
    ('ADMIN', 'wallet:freeze'), ('ADMIN', 'wallet:adjust'), ('ADMIN', 'wallet:rules'), ('ADMIN', 'voucher:manage');
insert into timetable (job, cron, zone, next_run) values
    ('wallet-expiry', '0 5 * * * ?', 'UTC', '2026-01-01T00:05:00Z');
--rollback empty

--changeset cafe:014-transfer splitStatements:true endDelimiter:;
create table wallet_transfer (
    id           uuid         primary key,
    venue_id     uuid         not null references venue (id),
    from_account uuid         not null references account (id),
    to_account   uuid         not null references account (id),
    amount       bigint       not null check (amount > 0),
    currency     varchar(3)   not null,
    note         varchar(140),
    hold_id      uuid         not null references ledger_hold (id),
    state        varchar(10)  not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    offered_at   timestamptz  not null,
    expires_at   timestamptz  not null,
    ended_at     timestamptz,
    entry_id     uuid unique references journal_entry (id),
    check (from_account <> to_account),
    check ((state = 'OFFERED') = (ended_at is null)),
    check ((state = 'ACCEPTED') = (entry_id is not null))
);
create index wallet_transfer_from on wallet_transfer (from_account, id desc);
create index wallet_transfer_to on wallet_transfer (to_account, id desc);
create index wallet_transfer_due on wallet_transfer (expires_at, id) where state = 'OFFERED';
grant select, insert, update on wallet_transfer to ${app_role};
--rollback empty

--changeset cafe:014-voucher splitStatements:true endDelimiter:;
create table voucher_batch (
    id          uuid         primary key,
    venue_id    uuid         not null references venue (id),
    name        varchar(80)  not null,
    kind        varchar(10)  not null check (kind in ('VOUCHER', 'GIFT_CARD')),
    amount      bigint       not null check (amount > 0),
    currency    varchar(3)   not null,
    pieces      integer      not null check (pieces between 1 and 1000),
    valid_until timestamptz  not null,
    issued_at   timestamptz  not null,
    issued_by   uuid         not null,
    entry_id    uuid         not null unique references journal_entry (id),
    check (valid_until > issued_at)
);
create index voucher_batch_venue on voucher_batch (venue_id, id desc);
create table voucher (
    id         uuid        primary key,
    batch_id   uuid        not null references voucher_batch (id),
    venue_id   uuid        not null references venue (id),
    code_hash  char(43)    not null unique,
    ending     char(4)     not null,
    state      varchar(8)  not null default 'ISSUED' check (state in ('ISSUED', 'REDEEMED', 'VOID', 'EXPIRED')),
    ended_at   timestamptz,
    account_id uuid        references account (id),
    entry_id   uuid        references journal_entry (id),
    reason     varchar(200),
    check ((state = 'ISSUED') = (ended_at is null)),
    check ((state = 'ISSUED') = (entry_id is null)),
    check ((state = 'REDEEMED') = (account_id is not null))
);
create index voucher_venue on voucher (venue_id, id desc);
create index voucher_batch_state on voucher (batch_id, state);
comment on column voucher.code_hash is 'SHA-256 of the code; the code itself is shown once, when it is issued';
create table voucher_try (
    id    uuid        primary key,
    scope varchar(80) not null,
    at    timestamptz not null
);
create index voucher_try_scope on voucher_try (scope, at);
grant select, insert on voucher_batch to ${app_role};
grant select, insert, update on voucher to ${app_role};
grant select, insert, update, delete on voucher_try to ${app_role};
--rollback empty

--changeset cafe:014-views splitStatements:false
create function currency_digits(currency text) returns integer language sql immutable parallel safe as $$
    select case
        when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY', 'KMF',
            'KRW', 'LUF', 'MGF', 'PTE', 'PTS', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF',
            'XPF') then 0
        when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
        when currency = 'CLF' then 4
        else 2
    end
$$;
comment on function currency_digits(text) is 'decimals of a currency, as the house counts its minor units (D09)';

create view wallet_transactions as
select posting.entry_id as wallet_transaction_id,
    posting.leg,
    account.venue_id,
    account.owner as user_id,
    case account.chart when 2100 then 'CASH' else 'BONUS' end as bucket,
    entry.type,
    round((posting.credit - posting.debit) / power(10::numeric, currency_digits(account.currency)),
        currency_digits(account.currency)) as amount,
    round(posting.balance_after / power(10::numeric, currency_digits(account.currency)),
        currency_digits(account.currency)) as balance_after,
    posting.credit - posting.debit as amount_minor,
    posting.balance_after as balance_after_minor,
    account.currency,
    entry.correlation_id,
    entry.business_day,
    entry.shift_id,
    coalesce(told.reason, entry.reason) as reason,
    jsonb_strip_nulls(jsonb_build_object('reason', coalesce(told.reason, entry.reason), 'shift', entry.shift_id, 'actor', entry.actor_id,
        'request', entry.request_correlation)) as metadata,
    entry.recorded_at as created_at
from posting
join ledger_account account on account.id = posting.account_id
join journal_entry entry on entry.id = posting.entry_id
left join journal_reason told on told.entry_id = entry.id
where account.chart in (2100, 2110);
comment on view wallet_transactions is 'every line of every wallet with decimal amounts, for reports (D09, G100)';

create view wallet_holds as
select hold.id, account.venue_id, account.owner as user_id, hold.amount, hold.captured, account.currency, hold.purpose,
    hold.state, hold.created_at, hold.ended_at
from ledger_hold hold
join ledger_account account on account.id = hold.account_id
where account.chart = 2100;
comment on view wallet_holds is 'what is set aside on wallets, and what became of it';

grant select on wallet_transactions, wallet_holds to ${app_role};
grant execute on function currency_digits(text) to ${app_role};
--rollback empty
