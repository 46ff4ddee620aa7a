--liquibase formatted sql

--changeset cafe:079 splitStatements:true endDelimiter:;
create table stock_count (
    id          uuid        primary key,
    venue_id    uuid        not null references venue (id),
    category    varchar(60),
    state       varchar(9)  not null default 'OPEN' check (state in ('OPEN', 'COUNTED', 'BOOKED', 'DISCARDED')),
    opened_at   timestamptz not null,
    opened_by   uuid        not null,
    counted_at  timestamptz,
    reviewed_at timestamptz,
    reviewed_by uuid,
    reason      varchar(200),
    version     bigint      not null default 0,
    check ((state in ('BOOKED', 'DISCARDED')) = (reviewed_at is not null and reviewed_by is not null)),
    check (state <> 'BOOKED' or counted_at is not null and reviewed_by <> opened_by)
);
create index stock_count_venue on stock_count (venue_id, id desc);
create unique index stock_count_open on stock_count (venue_id, coalesce(category, '')) where state in ('OPEN', 'COUNTED');
comment on column stock_count.category is 'of which category; empty: of everything that is on sale';

create table stock_count_line (
    count_id   uuid        not null references stock_count (id),
    product_id uuid        not null references product (id),
    counted    integer     check (counted >= 0),
    expected   integer     check (expected >= 0),
    counted_at timestamptz,
    counted_by uuid,
    primary key (count_id, product_id),
    check ((counted is null) = (counted_at is null) and (counted is null) = (counted_by is null)
        and (counted is null) = (expected is null))
);
create index stock_count_line_product on stock_count_line (product_id);
comment on column stock_count_line.expected is 'what lay there by the books at the moment of counting; told to nobody before the count is finished';

grant select, insert, update on stock_count, stock_count_line to ${app_role};
--rollback empty
