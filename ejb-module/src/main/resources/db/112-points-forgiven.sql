--liquibase formatted sql

--changeset cafe:112 splitStatements:true endDelimiter:;
alter table loyalty_lot add column forgiven bigint not null default 0,
    add constraint loyalty_lot_forgiven check (forgiven between 0 and expired);
comment on column loyalty_lot.forgiven is 'what of the expired points a refund of the bill would have taken back: gone is gone, and nobody owes it';
--rollback empty
