--liquibase formatted sql

--changeset cafe:099 splitStatements:true endDelimiter:;
create table guest_order (
    id              uuid        primary key,
    venue_id        uuid        not null references venue (id),
    business_day    date        not null,
    number          integer     not null check (number > 0),
    source          varchar(7)  not null check (source in ('COUNTER', 'SEAT', 'PHONE')),
    state           varchar(9)  not null check (state in ('OPEN', 'SENT', 'PREPARING', 'READY', 'SERVED', 'VOID')),
    account_id      uuid,
    station_id      uuid        references station (id),
    play_session_id uuid,
    currency        varchar(3)  not null,
    note            varchar(200),
    pieces          integer     not null check (pieces > 0),
    paid_pieces     integer     not null default 0 check (paid_pieces between 0 and pieces),
    refunded_pieces integer     not null default 0 check (refunded_pieces between 0 and paid_pieces),
    opened_at       timestamptz not null,
    opened_by       uuid,
    sent_at         timestamptz,
    preparing_at    timestamptz,
    ready_at        timestamptz,
    served_at       timestamptz,
    voided_at       timestamptz,
    voided_by       uuid,
    void_reason     varchar(200),
    unique (venue_id, business_day, number),
    constraint guest_order_void check ((state = 'VOID') = (voided_at is not null) and (state = 'VOID') = (void_reason is not null)
        and (state <> 'VOID' or paid_pieces = 0)),
    constraint guest_order_sent check (sent_at is not null or state in ('OPEN', 'VOID'))
);
create index guest_order_board on guest_order (venue_id, sent_at, id) where state in ('SENT', 'PREPARING', 'READY');
create index guest_order_venue on guest_order (venue_id, id desc);
create index guest_order_unpaid on guest_order (venue_id, id desc) where paid_pieces < pieces and state <> 'VOID';
create index guest_order_account on guest_order (account_id, id desc) where account_id is not null;
create index guest_order_play on guest_order (play_session_id, id desc) where play_session_id is not null;
create index guest_order_voided on guest_order (venue_id, voided_at) where state = 'VOID';
comment on table guest_order is 'what guests order; priced when it is opened, taken from stock when it is sent, paid by sales that name it';
comment on column guest_order.void_reason is 'given up before anything was paid; what was paid is refunded, not voided';

create table guest_order_line (
    order_id   uuid         not null references guest_order (id),
    line       integer      not null,
    product_id uuid         not null references product (id),
    name       varchar(120) not null,
    quantity   integer      not null check (quantity > 0),
    unit_price bigint       not null check (unit_price >= 0),
    tax_ppm    integer      not null,
    paid       integer      not null default 0 check (paid between 0 and quantity),
    primary key (order_id, line),
    unique (order_id, product_id)
);
comment on column guest_order_line.unit_price is 'the price that the guest saw';
comment on column guest_order_line.paid is 'how many pieces sales have paid';

create table guest_order_number (
    venue_id     uuid    not null references venue (id),
    business_day date    not null,
    last         integer not null check (last > 0),
    primary key (venue_id, business_day)
);
comment on table guest_order_number is 'the number that is called out; begins anew each business day';

alter table sale alter column till_id drop not null;
alter table sale alter column shift_id drop not null;
alter table sale alter column cashier_id drop not null;
alter table sale add constraint sale_counter check ((shift_id is null) = (till_id is null) and (shift_id is null) = (cashier_id is null)
    and (shift_id is not null or account_id is not null));
alter table sale add column order_id uuid references guest_order (id);
create index sale_order on sale (order_id, id) where order_id is not null;
comment on column sale.shift_id is 'empty where a member has paid by themselves, from their wallet';
comment on column sale.order_id is 'whose goods it pays; they were taken from stock under this id';

alter table sale_terms add column seat_orders boolean not null default true;
alter table sale_terms add column bill_limit bigint not null default 3000 check (bill_limit between 0 and 1000000);
comment on column sale_terms.bill_limit is 'how much the orders of one person from seat and phone may come to that are not paid yet';

grant select, insert, update on guest_order, guest_order_line, guest_order_number to ${app_role};
insert into role_grant (role, permission) values ('CASHIER', 'order:run'), ('MANAGER', 'order:run'), ('ADMIN', 'order:run');
--rollback empty
