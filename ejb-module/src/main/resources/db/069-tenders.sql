--liquibase formatted sql

--changeset cafe:069 splitStatements:true endDelimiter:;
alter table payment drop constraint payment_tender_check;
alter table payment add constraint payment_tender check (tender in ('CASH', 'CARD', 'WALLET', 'VOUCHER', 'BANK_TRANSFER'));
alter table payment add column reference varchar(40);
alter table payment add column bonus bigint not null default 0;
alter table payment add constraint payment_bonus check (bonus between 0 and amount and (bonus = 0 or tender = 'WALLET'));
comment on column payment.reference is 'number of the slip or of the transfer; of a voucher the last four characters';
comment on column payment.bonus is 'what of the wallet''s part was bonus';

alter table sale add column rounding bigint not null default 0;
comment on column sale.rounding is 'what cash rounding added to the total (below zero: took off it); booked to 5900';

create table card_slip (
    shift_id uuid        not null references shift (id),
    slip     varchar(40) not null,
    sale_id  uuid        not null references sale (id),
    line     integer     not null,
    amount   bigint      not null check (amount > 0),
    primary key (shift_id, slip),
    foreign key (sale_id, line) references payment (sale_id, line)
);
comment on table card_slip is 'slips of a card terminal that stands alone; each pays once in a shift';

create table sale_terms (
    venue_id  uuid    primary key references venue (id),
    cash_step bigint  not null check (cash_step between 1 and 1000),
    version   bigint  not null check (version > 0)
);
comment on column sale_terms.cash_step is 'smallest coin in minor units: what is paid in cash is rounded to it';

alter table voucher drop constraint voucher_check2;
alter table voucher add constraint voucher_redeemed_by check (state = 'REDEEMED' or account_id is null);
comment on column voucher.account_id is 'whose wallet it went onto, or who bought with it; null: nobody who is known';

grant select, insert, update on sale_terms to ${app_role};
grant select, insert on card_slip to ${app_role};
insert into role_grant (role, permission) values ('MANAGER', 'sale:rules'), ('ADMIN', 'sale:rules');
--rollback empty
