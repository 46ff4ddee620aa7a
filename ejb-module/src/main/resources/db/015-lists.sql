--liquibase formatted sql

--changeset cafe:015 splitStatements:true endDelimiter:;
create index product_price on product (venue_id, price, id) where not retired;
create index receipt_number_begins on receipt (venue_id, number text_pattern_ops);
--rollback drop index product_price; drop index receipt_number_begins;
