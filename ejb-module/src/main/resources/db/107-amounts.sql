--liquibase formatted sql

--changeset cafe:107 splitStatements:true endDelimiter:;
-- Nothing costs more than a hundred million: what was typed beyond it broke every sum it was part of.
update product set price = least(price, 10000000000), next_price = least(next_price, 10000000000), cost = least(cost, 10000000000)
where greatest(price, next_price, cost) > 10000000000;
alter table product
    add constraint product_largest_price check (price <= 10000000000 and next_price <= 10000000000 and cost <= 10000000000),
    add constraint product_most_on_hand check (on_hand <= 10000000) not valid;
alter table purchase_order_line add constraint purchase_order_line_largest check (unit_cost <= 10000000000) not valid;
alter table price_version add constraint price_version_largest check (price <= 10000000000) not valid;
--rollback empty
