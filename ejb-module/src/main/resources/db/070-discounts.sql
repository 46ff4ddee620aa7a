--liquibase formatted sql

--changeset cafe:070 splitStatements:true endDelimiter:;
create table counter_approval (
    id         uuid         primary key,
    venue_id   uuid         not null references venue (id),
    kind       varchar(16)  not null check (kind in ('DISCOUNT', 'REFUND')),
    operation  char(43)     not null,
    amount     bigint       not null check (amount > 0),
    currency   varchar(3)   not null,
    reason     varchar(200) not null,
    state      varchar(8)   not null default 'ASKED' check (state in ('ASKED', 'GRANTED', 'DENIED', 'USED')),
    asked_by   uuid         not null,
    asked_at   timestamptz  not null,
    decided_by uuid,
    decided_at timestamptz,
    check ((state = 'ASKED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (decided_by is null or decided_by <> asked_by)
);
create index counter_approval_venue on counter_approval (venue_id, id desc);
comment on table counter_approval is 'what one person at the counter asks and a second one decides';
comment on column counter_approval.operation is 'SHA-256 of exactly what was asked; the consent is good for nothing else';

alter table sale_line drop constraint sale_line_check;
alter table sale_line add column discount bigint not null default 0;
alter table sale_line add column discount_reason varchar(200);
alter table sale_line add column shared bigint not null default 0;
alter table sale_line add constraint sale_line_amount check (amount = quantity * unit_price - discount - shared);
alter table sale_line add constraint sale_line_discount check (discount >= 0 and shared >= 0 and amount >= 0
    and (discount_reason is not null or discount = 0));
comment on column sale_line.discount is 'what was taken off this line by hand';
comment on column sale_line.shared is 'its part of the promotion and of what was taken off the whole sale';

create table promotion (
    id          uuid        primary key,
    venue_id    uuid        not null references venue (id),
    code        varchar(20) not null check (code ~ '^[A-Z0-9-]{3,20}$'),
    percent_bps integer     check (percent_bps between 1 and 10000),
    fixed       bigint      check (fixed > 0),
    valid_from  timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    most_uses   integer     check (most_uses > 0),
    most_each   integer     check (most_each > 0),
    used        integer     not null default 0 check (used >= 0 and (most_uses is null or used <= most_uses)),
    ended_at    timestamptz,
    created_by  uuid        not null,
    unique (venue_id, code),
    check ((percent_bps is null) <> (fixed is null))
);
create index promotion_venue on promotion (venue_id, id desc);
comment on column promotion.most_each is 'how often the same member may use it; null: as often as they like, and nobody has to be known';

create table promotion_use (
    sale_id      uuid   primary key references sale (id),
    promotion_id uuid   not null references promotion (id),
    account_id   uuid,
    amount       bigint not null check (amount >= 0)
);
create index promotion_use_each on promotion_use (promotion_id, account_id);

alter table sale add column discount bigint not null default 0 check (discount >= 0);
alter table sale add column discount_reason varchar(200);
alter table sale add column promotion_id uuid references promotion (id);
alter table sale add column promoted bigint not null default 0 check (promoted >= 0);
alter table sale add column approval_id uuid references counter_approval (id);
alter table sale add constraint sale_discount_reason check (discount_reason is not null or discount = 0);
comment on column sale.discount is 'what was taken off the whole by hand';
comment on column sale.promoted is 'what the promotion took off';
comment on column sale.approval_id is 'who consented to the discounts';

alter table sale_terms add column discount_limit_bps integer not null default 1000 check (discount_limit_bps between 0 and 10000);
comment on column sale_terms.discount_limit_bps is 'up to what share of a sale a cashier takes off alone';

grant select, insert, update on counter_approval, promotion to ${app_role};
grant select, insert on promotion_use to ${app_role};
--rollback empty
