--liquibase formatted sql

--changeset cafe:101 splitStatements:true endDelimiter:;
create table card_terminal (
    till_id  uuid         primary key references till (id),
    address  varchar(106) not null,
    password bytea        not null,
    version  bigint       not null check (version > 0)
);
comment on table card_terminal is 'the terminal that a till reaches over ZVT; the password is sealed';

create table terminal_payment (
    id          uuid        primary key,
    venue_id    uuid        not null references venue (id),
    till_id     uuid        not null references till (id),
    shift_id    uuid        not null references shift (id),
    amount      bigint      not null check (amount > 0),
    currency    varchar(3)  not null,
    state       varchar(16) not null check (state in ('ASKED', 'SENT', 'UNKNOWN', 'APPROVED', 'DECLINED', 'USED', 'REVERSING',
        'REVERSAL_UNKNOWN', 'REVERSED')),
    asked_at    timestamptz not null,
    answered_at timestamptz,
    talks_until timestamptz,
    cancelled   boolean     not null default false,
    baseline    bigint,
    trace       bigint,
    receipt     bigint,
    card        varchar(99),
    why         varchar(20),
    sale_id     uuid,
    constraint terminal_payment_used check ((state = 'USED') = (sale_id is not null)),
    constraint terminal_payment_answered check (answered_at is not null or state in ('ASKED', 'SENT', 'UNKNOWN'))
);
create unique index terminal_payment_one on terminal_payment (till_id)
    where state in ('ASKED', 'SENT', 'UNKNOWN', 'REVERSING', 'REVERSAL_UNKNOWN');
create unique index terminal_payment_sale on terminal_payment (sale_id, id) where sale_id is not null;
create index terminal_payment_open on terminal_payment (shift_id, id)
    where state in ('ASKED', 'SENT', 'UNKNOWN', 'APPROVED', 'REVERSING', 'REVERSAL_UNKNOWN');
create index terminal_payment_due on terminal_payment (id)
    where state in ('ASKED', 'SENT', 'UNKNOWN', 'REVERSING', 'REVERSAL_UNKNOWN');
comment on table terminal_payment is 'what a terminal is asked, kept before it is asked; one at a time for each till';
comment on column terminal_payment.baseline is 'the number of what the terminal did last before it had this order';
comment on column terminal_payment.talks_until is 'until then somebody talks to the terminal about it, or nobody needs to';

grant select, insert, update, delete on card_terminal to ${app_role};
grant select, insert, update on terminal_payment to ${app_role};
--rollback empty
