-- The tables that a debit touches, as they are in the café, in a schema of their own.
drop schema if exists bench cascade;
create schema bench;
set search_path = bench;
create table idempotency_key (like public.idempotency_key including all);
create table account (
    number  bigint primary key,
    posted  bigint not null,
    held    bigint not null default 0,
    floor   bigint not null default 0,
    version bigint not null default 0,
    lines   bigint not null default 0,
    check (posted - held >= floor)
);
insert into account (number, posted) select n, 1000000000 from generate_series(0, :wallets) n;
create table journal_entry (
    id uuid primary key, correlation uuid not null unique, at timestamptz not null, day date not null,
    type varchar(40) not null, hash bytea not null
);
create table posting (
    entry uuid not null references journal_entry (id), leg smallint not null, account bigint not null,
    debit bigint not null default 0, credit bigint not null default 0, balance_after bigint,
    primary key (entry, leg)
);
create index posting_account on posting (account, entry);
create table audit_record (id uuid primary key, at timestamptz not null, act varchar(80) not null, changes jsonb not null);
