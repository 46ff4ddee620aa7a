--liquibase formatted sql

--changeset cafe:108 splitStatements:true endDelimiter:;
create index receipt_till on receipt (till_id, issued_at desc, number desc);
create index voucher_venue_state on voucher (venue_id, state, id desc);
create index voucher_venue_ending on voucher (venue_id, ending, id desc);
create index voucher_batch_newest on voucher (batch_id, id desc);
--rollback empty
