--liquibase formatted sql

--changeset cafe:145 splitStatements:true endDelimiter:;
-- A terminal gives back what a sale has paid (ADR 29): the same steps, the other way.
alter table terminal_payment add column kind varchar(8) not null default 'PAYMENT' check (kind in ('PAYMENT', 'REFUND'));
alter table terminal_payment drop constraint terminal_payment_used;
alter table terminal_payment add constraint terminal_payment_used
    check (case when kind = 'REFUND' then sale_id is not null else (state = 'USED') = (sale_id is not null) end);
create unique index terminal_payment_refund on terminal_payment (sale_id)
    where kind = 'REFUND' and state not in ('DECLINED', 'USED', 'REVERSED');
comment on column terminal_payment.sale_id is 'which it has paid; of a refund: of which it gives something back';

create table card_refund (
    terminal_payment_id uuid         primary key references terminal_payment (id),
    sale_id             uuid         not null references sale (id),
    shift_id            uuid         not null references shift (id),
    reason              varchar(200) not null,
    paid_as             varchar(16),
    approval_id         uuid         references counter_approval (id)
);
comment on table card_refund is 'what is given back once the terminal says yes: kept, with all consent, before it is asked';
comment on column card_refund.paid_as is 'another way than it came; null: as it came';

create table card_refund_line (
    terminal_payment_id uuid       not null references card_refund (terminal_payment_id),
    line                integer    not null,
    quantity            integer    not null check (quantity > 0),
    fate                varchar(5) not null check (fate in ('STOCK', 'WASTE')),
    primary key (terminal_payment_id, line)
);
comment on column card_refund_line.line is 'which line of the sale';

grant select, insert on card_refund, card_refund_line to ${app_role};
--rollback empty
