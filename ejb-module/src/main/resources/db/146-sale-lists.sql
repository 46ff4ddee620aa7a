--liquibase formatted sql

--changeset cafe:146 splitStatements:true endDelimiter:;
create index sale_cashier on sale (cashier_id, sold_at desc);
create index refund_venue on refund (venue_id, refunded_at desc);
create index refund_cashier on refund (cashier_id, refunded_at desc);
--rollback empty
