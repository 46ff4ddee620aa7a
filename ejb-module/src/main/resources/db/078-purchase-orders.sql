--liquibase formatted sql

--changeset cafe:078 splitStatements:true endDelimiter:;
create table purchase_order (
    id          uuid         primary key,
    venue_id    uuid         not null references venue (id),
    supplier_id uuid         not null,
    state       varchar(13)  not null default 'DRAFT'
        check (state in ('DRAFT', 'SENT', 'PART_RECEIVED', 'RECEIVED', 'CANCELLED')),
    note        varchar(200),
    created_at  timestamptz  not null,
    created_by  uuid,
    sent_at     timestamptz,
    expected_on date,
    closed_at   timestamptz,
    version     bigint       not null default 0,
    unique (id, venue_id),
    foreign key (supplier_id, venue_id) references supplier (id, venue_id),
    check (state = 'DRAFT' or state = 'CANCELLED' or sent_at is not null),
    check ((state in ('RECEIVED', 'CANCELLED')) = (closed_at is not null))
);
create index purchase_order_venue on purchase_order (venue_id, id desc);
create index purchase_order_open on purchase_order (venue_id, state, id desc) where closed_at is null;
create index purchase_order_supplier on purchase_order (supplier_id);

create table purchase_order_line (
    order_id   uuid     not null references purchase_order (id),
    product_id uuid     not null references product (id),
    line       smallint not null,
    ordered    integer  not null check (ordered > 0),
    received   integer  not null default 0 check (received between 0 and ordered),
    unit_cost  bigint   not null check (unit_cost >= 0),
    primary key (order_id, product_id),
    unique (order_id, line)
);
create index purchase_order_line_product on purchase_order_line (product_id) where received < ordered;
comment on column purchase_order_line.received is 'never more than was ordered: what comes beyond is received without the order';

alter table goods_receipt add column order_id uuid references purchase_order (id);
create index goods_receipt_order on goods_receipt (order_id) where order_id is not null;

grant select, insert, update on purchase_order to ${app_role};
grant select, insert, update, delete on purchase_order_line to ${app_role};
--rollback empty
