--liquibase formatted sql

--changeset cafe:075 splitStatements:true endDelimiter:;
update product p set category = (
    select min(c.category) from product c where c.venue_id = p.venue_id and lower(c.category) = lower(p.category));

create table product_category (
    id       uuid        primary key,
    venue_id uuid        not null references venue (id),
    name     varchar(60) not null check (length(name) > 0),
    position smallint    not null default 0 check (position >= 0),
    version  bigint      not null default 0,
    unique (venue_id, name)
);
create unique index product_category_name on product_category (venue_id, lower(name));
comment on table product_category is 'the shelves of a venue; a product names its own, and is renamed with it';
insert into product_category (id, venue_id, name)
select gen_random_uuid(), c.venue_id, c.category from (select distinct venue_id, category from product) c;

alter table product
    add column barcode varchar(48) check (barcode ~ '^[0-9A-Za-z-]{4,48}$'),
    add column variant varchar(60) check (length(variant) > 0),
    add column variant_of uuid,
    add column age_from smallint check (age_from between 1 and 99),
    add column cost bigint check (cost >= 0),
    add column next_price bigint check (next_price >= 0),
    add column next_tax_ppm integer check (next_tax_ppm between 0 and 1000000),
    add column next_from timestamptz,
    add unique (id, venue_id),
    add foreign key (venue_id, category) references product_category (venue_id, name) on update cascade,
    add foreign key (variant_of, venue_id) references product (id, venue_id),
    add check ((next_price is null) = (next_from is null) and (next_tax_ppm is null) = (next_from is null)),
    add check (variant_of is null or variant is not null and variant_of <> id);
create unique index product_barcode on product (venue_id, barcode) where barcode is not null and not retired;
create index product_all on product (venue_id, lower(name), id);
create index product_of_category on product (venue_id, category);
create index product_variants on product (variant_of) where variant_of is not null;
create index product_next on product (venue_id, next_from) where next_from is not null;
comment on column product.barcode is 'what a scanner reads; free again once the product is retired';
comment on column product.variant_of is 'the product of which this is a size or a flavour; it has a stock and a price of its own';
comment on column product.age_from is 'from which age on it may be sold';
comment on column product.cost is 'what one usually costs; receipts of goods begin with it. Books go by the cost of the lot';
comment on column product.next_from is 'since when or from when on the next price counts in place of the price';

create table price_version (
    id         uuid        primary key,
    product_id uuid        not null references product (id),
    begins_at  timestamptz not null,
    price      bigint      not null check (price >= 0),
    tax_ppm    integer     not null check (tax_ppm between 0 and 1000000),
    set_at     timestamptz not null,
    set_by     uuid,
    check (begins_at >= set_at)
);
create index price_version_product on price_version (product_id, id desc);
comment on table price_version is 'every price that was ever set; whoever sets one takes the place of what was set for later';
insert into price_version (id, product_id, begins_at, price, tax_ppm, set_at)
select gen_random_uuid(), id, now(), price, tax_ppm, now() from product;

grant select, insert, update, delete on product_category to ${app_role};
grant select, insert on price_version to ${app_role};
--rollback empty
