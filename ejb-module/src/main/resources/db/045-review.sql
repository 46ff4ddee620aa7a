--liquibase formatted sql

--changeset cafe:045 splitStatements:true endDelimiter:;
create table review (
    session_id    uuid        primary key references play_session (id),
    venue_id      uuid        not null references venue (id),
    station_id    uuid        not null references station (id),
    station_number integer    not null,
    account_id    uuid        not null references account (id),
    stars         smallint    not null check (stars between 1 and 5),
    text          text        not null default '' check (length(text) <= 1000),
    written_at    timestamptz not null,
    edited_at     timestamptz check (edited_at >= written_at),
    hidden_at     timestamptz,
    hidden_by     uuid        references account (id),
    hidden_reason text        check (length(hidden_reason) between 1 and 200),
    check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null))
);
create index review_venue on review (venue_id, written_at desc, session_id desc);
create index review_account on review (account_id, written_at desc, session_id desc);
create index review_station on review (station_id) where hidden_at is null;
comment on column review.station_number is 'that was painted on the seat when the review was written';
comment on table review is 'what players say about a session that was settled: one for each, by its player';
grant select, insert, update on review to ${app_role};
insert into role_grant (role, permission) values
    ('CASHIER', 'review:read'), ('MANAGER', 'review:read'), ('ADMIN', 'review:read'),
    ('MANAGER', 'review:manage'), ('ADMIN', 'review:manage');
--rollback empty

--changeset cafe:045-adjustment splitStatements:true endDelimiter:;
alter table play_bill add column entry_id uuid references journal_entry (id);
comment on column play_bill.entry_id is 'under which the bill was paid; null: it was over nothing, or it was not kept yet';
create table play_adjustment (
    session_id  uuid        not null references play_session (id),
    number      integer     not null check (number > 0),
    reason      text        not null check (length(reason) between 1 and 200),
    at          timestamptz not null,
    by_account  uuid,
    usage       text        not null,
    total       bigint      not null check (total >= 0),
    bonus       bigint      not null check (bonus >= 0),
    cash        bigint      not null check (cash >= 0),
    credit      bigint      not null check (credit >= 0),
    derivations text        not null,
    reversal_id uuid        not null unique references journal_entry (id),
    entry_id    uuid        unique references journal_entry (id),
    primary key (session_id, number),
    check (bonus + cash + credit = total)
);
comment on table play_adjustment is 'bills that took the place of earlier ones: their entry reverses the one before';
grant select, insert on play_adjustment to ${app_role};
--rollback empty
