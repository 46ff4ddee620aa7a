--liquibase formatted sql

--changeset cafe:005 splitStatements:true endDelimiter:;
create table till (
    id             uuid        primary key,
    venue_id       uuid        not null references venue (id),
    code           varchar(4)  not null check (code ~ '^[A-Z0-9]{1,4}$'),
    name           varchar(60) not null,
    automatic      boolean     not null default false,
    last_receipt   bigint      not null default 0,
    unique (venue_id, code)
);
create unique index till_one_automatic on till (venue_id) where automatic;

create table shift (
    id            uuid        primary key,
    till_id       uuid        not null references till (id),
    venue_id      uuid        not null references venue (id),
    cashier_id    uuid        not null,
    state         varchar(12) not null check (state in ('OPEN', 'CLOSED')),
    opened_at     timestamptz not null,
    opening_float bigint      not null check (opening_float >= 0),
    closed_at     timestamptz,
    expected      bigint,
    counted       bigint check (counted >= 0),
    version       bigint      not null default 0,
    check ((state = 'CLOSED') = (closed_at is not null and expected is not null and counted is not null))
);
create unique index shift_one_open on shift (till_id) where state = 'OPEN';
create unique index shift_one_per_cashier on shift (cashier_id) where state = 'OPEN';
create index shift_cashier on shift (cashier_id, opened_at desc);
create index shift_venue on shift (venue_id, opened_at desc);

create table receipt (
    number     varchar(40)  primary key,
    till_id    uuid         not null references till (id),
    running    bigint       not null,
    venue_id   uuid         not null references venue (id),
    account_id uuid,
    kind       varchar(10)  not null check (kind in ('SALE', 'PLAY')),
    source_id  uuid         not null unique,
    issued_at  timestamptz  not null,
    currency   char(3)      not null,
    total      bigint       not null,
    content    jsonb        not null,
    unique (till_id, running)
);
create index receipt_account on receipt (account_id, issued_at desc, number desc);
create index receipt_venue on receipt (venue_id, issued_at desc, number desc);

create table product (
    id        uuid         primary key,
    venue_id  uuid         not null references venue (id),
    name      varchar(120) not null,
    category  varchar(60)  not null,
    sku       varchar(40)  not null,
    price     bigint       not null check (price >= 0),
    tax_ppm   integer      not null check (tax_ppm between 0 and 1000000),
    on_hand   integer      not null default 0 check (on_hand >= 0),
    low_below integer      not null default 5,
    retired   boolean      not null default false,
    version   bigint       not null default 0,
    unique (venue_id, sku)
);
create index product_list on product (venue_id, lower(name), id) where not retired;
create table lot (
    id          uuid        primary key,
    product_id  uuid        not null references product (id),
    received_at timestamptz not null,
    expires_on  date,
    unit_cost   bigint      not null check (unit_cost >= 0),
    received    integer     not null check (received > 0),
    remaining   integer     not null check (remaining between 0 and received)
);
create index lot_open on lot (product_id, expires_on, received_at) where remaining > 0;
create table stock_move (
    id         uuid        primary key,
    product_id uuid        not null references product (id),
    lot_id     uuid        not null references lot (id),
    kind       varchar(12) not null check (kind in ('STOCK_IN', 'STOCK_OUT', 'ADJUSTMENT', 'SALE', 'RETURN', 'DAMAGE', 'TRANSFER')),
    quantity   integer     not null check (quantity <> 0),
    reference  uuid        not null,
    at         timestamptz not null,
    actor_id   uuid
);
create index stock_move_product on stock_move (product_id, at desc);

create table sale (
    id             uuid        primary key,
    venue_id       uuid        not null references venue (id),
    till_id        uuid        not null references till (id),
    shift_id       uuid        not null references shift (id),
    account_id     uuid,
    receipt_number varchar(40) not null unique,
    total          bigint      not null check (total >= 0),
    change_given   bigint      not null check (change_given >= 0),
    currency       varchar(3)  not null,
    sold_at        timestamptz not null,
    cashier_id     uuid        not null
);
create index sale_shift on sale (shift_id, sold_at desc);
create index sale_account on sale (account_id, sold_at desc);
create table sale_line (
    sale_id    uuid         not null references sale (id),
    line       integer      not null,
    product_id uuid         not null references product (id),
    name       varchar(120) not null,
    quantity   integer      not null check (quantity > 0),
    unit_price bigint       not null,
    amount     bigint       not null,
    tax_ppm    integer      not null,
    tax        bigint       not null,
    primary key (sale_id, line),
    check (amount = quantity * unit_price)
);
create table payment (
    sale_id  uuid        not null references sale (id),
    line     integer     not null,
    tender   varchar(16) not null check (tender in ('CASH', 'WALLET')),
    amount   bigint      not null check (amount > 0),
    primary key (sale_id, line)
);

grant select, insert, update on till, shift, product, lot to ${app_role};
grant select, insert on receipt, stock_move, sale, sale_line, payment to ${app_role};
--rollback empty
