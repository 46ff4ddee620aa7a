--liquibase formatted sql

--changeset cafe:056 splitStatements:true endDelimiter:;
create table card (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    hash         varchar(43) not null unique,
    last_four    varchar(4)  not null,
    state        varchar(8)  not null check (state in ('ACTIVE', 'BLOCKED')),
    bound_at     timestamptz not null,
    bound_by     uuid,
    last_used_at timestamptz
);
create index card_account on card (account_id, bound_at, id);
comment on table card is 'cards by which members sit down; one card is one member''s';
comment on column card.hash is 'keyed: without the house''s key no card can be found out';
grant select, insert, update, delete on card to ${app_role};
--rollback empty
