--liquibase formatted sql

--changeset cafe:012 splitStatements:true endDelimiter:;
alter table ledger_account
    add column frozen_at timestamptz,
    add column frozen_reason varchar(200),
    add constraint ledger_account_frozen check ((frozen_at is null) = (frozen_reason is null));
comment on column ledger_account.frozen_at is 'since then nothing may lessen what is available: no debit, no hold; money may come in, and what was held before may be settled';
--rollback empty

--changeset cafe:012-chain splitStatements:true endDelimiter:;
alter table journal_entry
    add column xact        xid8 not null default pg_current_xact_id(),
    add column hash        bytea,
    add column reason_hash bytea check (octet_length(reason_hash) = 32);
alter table journal_entry
    add constraint journal_entry_hashed check (hash is not null and octet_length(hash) = 32) not valid;
comment on column journal_entry.xact is 'ids are taken before commit; what lies below the oldest running transaction is decided and can be sealed in this order';
comment on column journal_entry.hash is 'SHA-256 over the canonical form of entry and postings (cafe.ledger.EntryHash); absent only in entries from before the chain';
comment on column journal_entry.reason is 'only in entries from before the chain; later ones keep it in journal_reason (D26)';
create index journal_entry_xact on journal_entry (venue_id, xact, id);

create table ledger_chain (
    one      boolean     primary key default true check (one),
    xact     xid8        not null default pg_current_xact_id(),
    began_at timestamptz not null default now()
);
comment on table ledger_chain is 'when the chain began: entries without a hash all carry this transaction';
insert into ledger_chain default values;

create table journal_reason (
    entry_id uuid         primary key references journal_entry (id),
    salt     bytea        not null check (octet_length(salt) = 16),
    reason   varchar(500) not null
);
comment on table journal_reason is 'free text may speak of a person, so it may be forgotten; the entry keeps SHA-256(salt, reason) (D26)';

alter table ledger_account add column lines bigint not null default 0 check (lines >= 0);
comment on column ledger_account.lines is 'how many postings an account with a floor has; they are numbered without a gap';
alter table posting add column account_line bigint check (account_line > 0);
create unique index posting_account_line on posting (account_id, account_line) where account_line is not null;

create table ledger_seal (
    venue_id  uuid        not null references venue (id),
    number    bigint      not null check (number > 0),
    last_xact xid8        not null,
    last_id   uuid        not null,
    entries   integer     not null check (entries > 0),
    root      bytea       not null check (octet_length(root) = 32),
    previous  bytea       not null check (octet_length(previous) = 32),
    hash      bytea       not null check (octet_length(hash) = 32),
    sealed_at timestamptz not null,
    primary key (venue_id, number)
);
create table ledger_sealed_entry (
    entry_id uuid    primary key,
    venue_id uuid    not null,
    number   bigint  not null,
    position integer not null check (position > 0),
    parts    bytea   not null check (octet_length(parts) >= 96 and octet_length(parts) % 32 = 0),
    unique (venue_id, number, position),
    foreign key (venue_id, number) references ledger_seal (venue_id, number)
);
comment on column ledger_sealed_entry.parts is 'digests of the entry and of each of its postings: names the row that differs';
create table ledger_day_root (
    venue_id   uuid        not null references venue (id),
    day        date        not null,
    first_seal bigint      not null,
    last_seal  bigint      not null,
    entries    bigint      not null,
    root       bytea       not null check (octet_length(root) = 32),
    signature  text        not null,
    signed_at  timestamptz not null,
    primary key (venue_id, day),
    check (first_seal between 1 and last_seal)
);

create table ledger_verification (
    id          uuid        primary key,
    venue_id    uuid        not null references venue (id),
    state       varchar(8)  not null check (state in ('RUNNING', 'PASSED', 'FAILED')),
    phase       varchar(10) not null check (phase in ('SEALS', 'ENTRIES', 'ACCOUNTS', 'BOOK')),
    place       varchar(40) not null default '',
    checked     bigint      not null default 0,
    expected    bigint      not null,
    findings    integer     not null default 0,
    started_at  timestamptz not null,
    started_by  uuid,
    moved_at    timestamptz not null,
    ended_at    timestamptz,
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index ledger_verification_running on ledger_verification (venue_id) where state = 'RUNNING';
create index ledger_verification_venue on ledger_verification (venue_id, id desc);
create table ledger_finding (
    id              uuid         primary key,
    verification_id uuid         not null references ledger_verification (id),
    kind            varchar(30)  not null,
    entry_id        uuid,
    leg             smallint,
    account_id      uuid,
    detail          varchar(300) not null,
    found_at        timestamptz  not null
);
create index ledger_finding_verification on ledger_finding (verification_id, id);

insert into timetable (job, cron, zone, next_run) values
    ('ledger-verify', '0 30 3 * * ?', 'UTC', '2026-01-01T03:30:00Z');

grant select, insert on ledger_seal, ledger_sealed_entry, ledger_day_root, ledger_finding to ${app_role};
grant select, insert, delete on journal_reason to ${app_role};
grant select, insert, update on ledger_verification to ${app_role};
grant select on ledger_chain to ${app_role};
--rollback empty

--changeset cafe:012-lines splitStatements:false
create or replace function entry_must_balance() returns trigger language plpgsql as $$
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
    if exists (
        select from fresh p
        join ledger_account a on a.id = p.account_id and a.floor is not null
        left join posting before on before.account_id = p.account_id and before.account_line = p.account_line - 1
        where p.account_line is null or p.balance_after is null or p.account_line > a.lines
            or (p.account_line > 1
                and p.balance_after is distinct from before.balance_after + p.credit - p.debit)
    ) then
        raise exception 'a posting continues the lines of its account' using errcode = '23514';
    end if;
    return null;
end $$;

create function balance_is_its_last_line() returns trigger language plpgsql as $$
begin
    if not exists (
        select from posting p
        where p.account_id = new.id and p.account_line = new.lines and p.balance_after = new.posted
    ) then
        raise exception 'the balance of account % is not that of its last posting', new.id using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger ledger_account_balance after update on ledger_account
    deferrable initially deferred for each row
    when (new.posted is distinct from old.posted or new.lines is distinct from old.lines)
    execute function balance_is_its_last_line();

create trigger ledger_seal_append_only before update or delete or truncate on ledger_seal
    for each statement execute function books_are_append_only();
create trigger ledger_sealed_entry_append_only before update or delete or truncate on ledger_sealed_entry
    for each statement execute function books_are_append_only();
create trigger ledger_day_root_append_only before update or delete or truncate on ledger_day_root
    for each statement execute function books_are_append_only();
create trigger ledger_finding_append_only before update or delete or truncate on ledger_finding
    for each statement execute function books_are_append_only();
--rollback empty

--changeset cafe:012-days splitStatements:true endDelimiter:;
alter table journal_entry add column source uuid;
comment on column journal_entry.source is 'the sale, play session or other thing that the entry stems from';
create index journal_entry_venue_id on journal_entry (venue_id, id desc);
alter table ledger_account
    add constraint ledger_account_points check ((chart >= 9000) = (currency = 'PTS'));
alter table ledger_hold add column expires_at timestamptz;
create index ledger_hold_expires on ledger_hold (expires_at) where state = 'PENDING' and expires_at is not null;

create table ledger_day_sum (
    account_id uuid   not null references ledger_account (id),
    day        date   not null,
    debit      bigint not null check (debit >= 0),
    credit     bigint not null check (credit >= 0),
    primary key (account_id, day)
);
create table ledger_rolled (
    venue_id uuid primary key references venue (id),
    through  date not null
);
comment on table ledger_rolled is 'up to which business day the postings of a venue are summed up in ledger_day_sum';
create trigger ledger_day_sum_append_only before update or delete or truncate on ledger_day_sum
    for each statement execute function books_are_append_only();
grant select, insert on ledger_day_sum to ${app_role};
grant select, insert, update on ledger_rolled to ${app_role};
--rollback empty
