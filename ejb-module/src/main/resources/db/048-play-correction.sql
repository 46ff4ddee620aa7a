--liquibase formatted sql

--changeset cafe:048 splitStatements:true endDelimiter:;
alter table play_adjustment alter column reversal_id drop not null;
alter table play_adjustment add constraint play_adjustment_reverses check (reversal_id is not null or total = 0);
comment on column play_adjustment.reversal_id is 'null: the bill before was over nothing, only time of passes was given back';
alter table play_adjustment add column receipt_number varchar(40) unique;
comment on column play_adjustment.receipt_number is 'the credit note; null of corrections before there were any';

alter table play_bill drop constraint play_bill_entry_id_fkey;
alter table play_adjustment drop constraint play_adjustment_reversal_id_fkey;
alter table play_adjustment drop constraint play_adjustment_entry_id_fkey;
-- The entry was there; it may go later, with its month.
create trigger play_bill_names after insert on play_bill
    for each row when (new.entry_id is not null) execute function names_an_entry('entry_id');
create trigger play_adjustment_names after insert on play_adjustment
    for each row when (new.entry_id is not null) execute function names_an_entry('entry_id');
create trigger play_adjustment_reverses after insert on play_adjustment
    for each row when (new.reversal_id is not null) execute function names_an_entry('reversal_id');

alter table receipt alter column kind type varchar(12);
alter table receipt drop constraint receipt_kind_check;
alter table receipt add constraint receipt_kind check (kind in ('SALE', 'PLAY', 'CREDIT_NOTE'));
alter table receipt drop constraint receipt_source_id_key;
create unique index receipt_source on receipt (source_id) where kind <> 'CREDIT_NOTE';
create index receipt_credit_note on receipt (source_id) where kind = 'CREDIT_NOTE';
comment on column receipt.source_id is 'the sale, play session or pass: it has one receipt, and as many credit notes as it was corrected';
--rollback empty
