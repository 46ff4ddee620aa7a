--liquibase formatted sql

--changeset cafe:071 splitStatements:true endDelimiter:;
create table refund (
    id             uuid         primary key,
    sale_id        uuid         not null references sale (id),
    venue_id       uuid         not null references venue (id),
    till_id        uuid         not null references till (id),
    shift_id       uuid         not null references shift (id),
    cashier_id     uuid         not null,
    receipt_number varchar(40)  not null unique,
    amount         bigint       not null check (amount >= 0),
    rounding       bigint       not null,
    currency       varchar(3)   not null,
    reason         varchar(200) not null,
    refunded_at    timestamptz  not null,
    approval_id    uuid         references counter_approval (id)
);
create index refund_sale on refund (sale_id, refunded_at);
create index refund_shift on refund (shift_id, refunded_at);
comment on table refund is 'what was given back of a sale; it stands in the shift that paid it out';
comment on column refund.rounding is 'what cash rounding added to what was paid out (below zero: took off it)';

create table refund_line (
    refund_id uuid       not null references refund (id),
    line      integer    not null,
    sale_id   uuid       not null,
    quantity  integer    not null check (quantity > 0),
    amount    bigint     not null check (amount >= 0),
    tax       bigint     not null check (tax between 0 and amount),
    cost      bigint     not null check (cost >= 0),
    fate      varchar(5) not null check (fate in ('STOCK', 'WASTE')),
    primary key (refund_id, line),
    foreign key (sale_id, line) references sale_line (sale_id, line)
);
comment on column refund_line.line is 'which line of the sale';

create table refund_payment (
    refund_id uuid        not null references refund (id),
    line      integer     not null,
    tender    varchar(16) not null check (tender in ('CASH', 'CARD', 'WALLET', 'VOUCHER', 'BANK_TRANSFER')),
    paid_as   varchar(16) not null check (paid_as in ('CASH', 'CARD', 'WALLET', 'BANK_TRANSFER')),
    amount    bigint      not null check (amount > 0),
    bonus     bigint      not null check (bonus between 0 and amount),
    reference varchar(40),
    primary key (refund_id, line)
);
comment on column refund_payment.tender is 'what had paid this part of the sale';
comment on column refund_payment.paid_as is 'how it was given back; another way than it came only with a second person';

create table refunded_line (
    sale_id       uuid    not null,
    line          integer not null,
    sold_quantity integer not null,
    sold_amount   bigint  not null,
    sold_tax      bigint  not null,
    quantity      integer not null check (quantity between 1 and sold_quantity),
    amount        bigint  not null check (amount between 0 and sold_amount),
    tax           bigint  not null check (tax between 0 and sold_tax),
    primary key (sale_id, line),
    foreign key (sale_id, line) references sale_line (sale_id, line)
);
comment on table refunded_line is 'how much of a line was given back: never more than was sold (I10)';

create index stock_move_reference on stock_move (reference, product_id);

alter table counter_approval drop constraint counter_approval_amount_check;
alter table counter_approval add constraint counter_approval_amount check (amount >= 0);

grant select, insert on refund, refund_line, refund_payment to ${app_role};
grant select, insert, update on refunded_line to ${app_role};
--rollback empty
