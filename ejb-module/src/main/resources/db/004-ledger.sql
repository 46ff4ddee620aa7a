--liquibase formatted sql

--changeset cafe:004-tables splitStatements:true endDelimiter:;
create table ledger_account (
    id        uuid        primary key,
    venue_id  uuid        not null references venue (id),
    chart     smallint    not null,
    owner     uuid        not null default '00000000-0000-0000-0000-000000000000',
    currency  varchar(3)  not null check (currency ~ '^[A-Z]{3}$'),
    floor     bigint,
    ceiling   bigint,
    posted    bigint,
    held      bigint,
    version   bigint      not null default 0,
    unique (venue_id, chart, owner, currency),
    check ((floor is null) = (posted is null)),
    check ((floor is null) = (held is null)),
    check (held >= 0),
    check (posted - held >= floor)
);
comment on column ledger_account.posted is 'credit minus debit of all postings; kept only for accounts with a floor, all others are sums of their postings';

create table journal_entry (
    id             uuid         primary key,
    venue_id       uuid         not null references venue (id),
    correlation_id uuid         not null unique,
    request_correlation varchar(80) not null,
    type           varchar(40)  not null,
    occurred_at    timestamptz  not null,
    recorded_at    timestamptz  not null,
    business_day   date         not null,
    actor_id       uuid,
    shift_id       uuid,
    reason         varchar(500),
    reverses       uuid unique references journal_entry (id)
);
create index journal_entry_venue_day on journal_entry (venue_id, business_day);
create index journal_entry_shift on journal_entry (shift_id) where shift_id is not null;

create table posting (
    entry_id   uuid     not null references journal_entry (id),
    leg        smallint not null,
    account_id uuid     not null references ledger_account (id),
    debit      bigint   not null default 0 check (debit >= 0),
    credit     bigint   not null default 0 check (credit >= 0),
    balance_after bigint,
    primary key (entry_id, leg),
    check ((debit = 0) <> (credit = 0))
);
create index posting_account on posting (account_id, entry_id);

create table ledger_hold (
    id         uuid        primary key,
    account_id uuid        not null references ledger_account (id),
    amount     bigint      not null check (amount > 0),
    captured   bigint      not null default 0 check (captured between 0 and amount),
    purpose    varchar(60) not null,
    state      varchar(8)  not null check (state in ('PENDING', 'CLOSED', 'VOIDED', 'EXPIRED')),
    created_at timestamptz not null,
    ended_at   timestamptz
);
create index ledger_hold_account on ledger_hold (account_id) where state = 'PENDING';

grant select, insert on journal_entry, posting to ${app_role};
grant select, insert, update on ledger_account, ledger_hold to ${app_role};
--rollback empty

--changeset cafe:004-balanced splitStatements:false
create function entry_must_balance() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select p.entry_id into unbalanced
    from posting p join ledger_account a on a.id = p.account_id
    where p.entry_id in (select entry_id from fresh)
    group by p.entry_id, a.currency
    having sum(p.debit) <> sum(p.credit) or count(*) < 2
    limit 1;
    if unbalanced is not null then
        raise exception 'entry % does not balance', unbalanced using errcode = '23514';
    end if;
    if exists (
        select from fresh p
        join ledger_account a on a.id = p.account_id
        join journal_entry e on e.id = p.entry_id
        where a.chart = 1100 and e.shift_id is null
    ) then
        raise exception 'a posting of cash names its shift' using errcode = '23514';
    end if;
    return null;
end $$;
create trigger posting_balanced after insert on posting
    referencing new table as fresh for each statement execute function entry_must_balance();

create function books_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = '42501';
end $$;
create trigger posting_append_only before update or delete or truncate on posting
    for each statement execute function books_are_append_only();
create trigger journal_entry_append_only before update or delete or truncate on journal_entry
    for each statement execute function books_are_append_only();
--rollback empty
