--liquibase formatted sql

--changeset cafe:076 splitStatements:true endDelimiter:;
create table supplier (
    id              uuid         primary key,
    venue_id        uuid         not null references venue (id),
    name            varchar(120) not null check (length(name) > 0),
    customer_number varchar(40),
    lead_days       smallint     not null default 0 check (lead_days between 0 and 365),
    retired         boolean      not null default false,
    version         bigint       not null default 0,
    unique (id, venue_id)
);
create unique index supplier_name on supplier (venue_id, lower(name));
comment on column supplier.customer_number is 'under which the venue is known there';
comment on column supplier.lead_days is 'how many days after an order the goods come';

create table goods_receipt (
    id            uuid        primary key,
    venue_id      uuid        not null references venue (id),
    supplier_id   uuid        not null,
    delivery_note varchar(60),
    received_at   timestamptz not null,
    received_by   uuid,
    net           bigint      not null check (net >= 0),
    tax           bigint      not null check (tax >= 0),
    foreign key (supplier_id, venue_id) references supplier (id, venue_id)
);
create index goods_receipt_venue on goods_receipt (venue_id, id desc);
create index goods_receipt_supplier on goods_receipt (supplier_id, id desc);

alter table lot
    add column receipt_id uuid references goods_receipt (id),
    add column batch varchar(40);
create index lot_product on lot (product_id, id desc);
create index lot_receipt on lot (receipt_id) where receipt_id is not null;
comment on column lot.receipt_id is 'with which goods it came; empty for opening stock and for what was found';
comment on column lot.batch is 'the maker''s number of the lot';

alter table stock_move
    add column venue_id uuid references venue (id),
    add column reason varchar(200),
    drop constraint stock_move_kind_check,
    add constraint stock_move_kind_check check (kind in ('STOCK_IN', 'STOCK_OUT', 'ADJUSTMENT', 'SALE', 'RETURN', 'DAMAGE',
        'WASTE', 'COUNT', 'TRANSFER'));
update stock_move m set venue_id = p.venue_id from product p where p.id = m.product_id;
create index stock_move_venue on stock_move (venue_id, id desc);
create index stock_move_newest on stock_move (product_id, id desc);
create index stock_move_lot on stock_move (lot_id) include (quantity);
create index stock_move_at on stock_move (venue_id, at);

grant select, insert, update on supplier to ${app_role};
grant select, insert on goods_receipt to ${app_role};
--rollback empty

--changeset cafe:076-adds-up splitStatements:false
-- I12, held by the database: a lot is what its moves say, and a product has what its lots hold. Looked at with the commit, when
-- the row of the product, which whoever moves its stock has locked before, keeps others out.
create function lot_adds_up() returns trigger language plpgsql as $$
declare
    wanted uuid;
begin
    if tg_table_name = 'lot' then
        wanted := new.id;
    else
        wanted := new.lot_id;
    end if;
    if exists (select from lot l where l.id = wanted
            and l.remaining <> (select coalesce(sum(m.quantity), 0) from stock_move m where m.lot_id = l.id)) then
        raise exception 'lot % is not what its moves say', wanted using errcode = '23514';
    end if;
    return null;
end $$;
create function product_adds_up() returns trigger language plpgsql as $$
declare
    wanted uuid;
begin
    if tg_table_name = 'product' then
        wanted := new.id;
    else
        wanted := new.product_id;
    end if;
    if exists (select from product p where p.id = wanted
            and p.on_hand <> (select coalesce(sum(l.remaining), 0) from lot l
                where l.product_id = p.id and l.remaining > 0)) then
        raise exception 'product % is not what its lots hold', wanted using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger lot_adds_up after insert or update of remaining on lot
    deferrable initially deferred for each row execute function lot_adds_up();
create constraint trigger move_adds_up after insert on stock_move
    deferrable initially deferred for each row execute function lot_adds_up();
create constraint trigger lots_add_up after insert or update of remaining, product_id on lot
    deferrable initially deferred for each row execute function product_adds_up();
create constraint trigger stock_adds_up after insert or update of on_hand on product
    deferrable initially deferred for each row execute function product_adds_up();
--rollback empty
