--liquibase formatted sql

--changeset cafe:097 splitStatements:true endDelimiter:;
alter table payment drop constraint payment_tender;
alter table payment add constraint payment_tender check (tender in
    ('CASH', 'CARD', 'WALLET', 'VOUCHER', 'BANK_TRANSFER', 'LOYALTY_POINTS'));
alter table refund_payment drop constraint refund_payment_tender_check;
alter table refund_payment add constraint refund_payment_tender check (tender in
    ('CASH', 'CARD', 'WALLET', 'VOUCHER', 'BANK_TRANSFER', 'LOYALTY_POINTS'));
alter table refund_payment drop constraint refund_payment_paid_as_check;
alter table refund_payment add constraint refund_payment_paid_as check (paid_as in
    ('CASH', 'CARD', 'WALLET', 'BANK_TRANSFER', 'LOYALTY_POINTS')
    and (paid_as = 'LOYALTY_POINTS') = (tender = 'LOYALTY_POINTS'));
comment on column refund_payment.paid_as is
    'how it was given back; another way than it came only with a second person, and points only as points';
--rollback empty
