--liquibase formatted sql

--changeset cafe:041 splitStatements:true endDelimiter:;
create table pass_product (
    id         uuid        primary key,
    venue_id   uuid        not null references venue (id),
    edition    integer     not null check (edition >= 1),
    sellable   boolean     not null,
    created_at timestamptz not null
);
create index pass_product_venue on pass_product (venue_id, id desc);
comment on table pass_product is 'what a venue sells as a pass; its terms are those of its edition';

create table pass_terms (
    id          uuid       primary key,
    product_id  uuid       not null references pass_product (id),
    edition     integer    not null check (edition >= 1),
    name        text       not null check (length(name) between 1 and 80),
    kind        text       not null check (kind in ('MINUTES', 'WINDOW', 'DAILY', 'SUBSCRIPTION')),
    allowance   text       not null check (allowance in ('MINUTES', 'WINDOW', 'DAILY')),
    seconds     bigint     not null check (seconds between 0 and 31622400),
    opens       time       not null,
    closes      time       not null,
    begins      text       not null check (begins in ('SALE', 'FIRST_USE')),
    lasts       smallint   check (lasts between 1 and 366),
    lasts_unit  text       check (lasts_unit in ('DAY', 'MONTH')),
    valid_until timestamptz,
    currency    varchar(3) not null,
    price       bigint     not null check (price > 0),
    tax_ppm     integer    not null check (tax_ppm between 0 and 1000000),
    unique (product_id, edition),
    check ((lasts is null) = (lasts_unit is null)),
    check (lasts is not null or (valid_until is not null and begins = 'SALE')),
    check ((allowance = 'WINDOW') = (seconds = 0)),
    check (case when kind = 'SUBSCRIPTION'
        then allowance <> 'WINDOW' and lasts is not null and begins = 'SALE' and valid_until is null
        else kind = allowance end)
);
comment on table pass_terms is 'an edition of a product; it never changes, and a pass keeps the one with which it was sold';
comment on column pass_terms.allowance is 'how its time counts: a subscription renews minutes or daily minutes';
comment on column pass_terms.seconds is 'of the pass, of each period of a subscription, or of each business day; none in a window';
comment on column pass_terms.closes is 'equal to opens: the whole day';

create table pass_terms_group (
    terms_id uuid    not null references pass_terms (id),
    group_id uuid    not null references station_group (id),
    percent  integer not null check (percent between 1 and 10000),
    primary key (terms_id, group_id)
);
comment on column pass_terms_group.percent is 'how many per cent of a second a second on this group takes off';

create table pass (
    id             uuid        primary key,
    venue_id       uuid        not null references venue (id),
    account_id     uuid        not null references account (id),
    terms_id       uuid        not null references pass_terms (id),
    state          text        not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    sold_at        timestamptz not null,
    sold_by        uuid,
    valid_from     timestamptz,
    valid_until    timestamptz,
    period         integer     not null default 1 check (period >= 1),
    renews         boolean     not null,
    total          bigint      not null check (total >= 0),
    used           bigint      not null default 0,
    currency       varchar(3)  not null,
    price          bigint      not null check (price > 0),
    tax_ppm        integer     not null check (tax_ppm between 0 and 1000000),
    earned         bigint      not null default 0,
    earned_until   timestamptz,
    session_id     uuid,
    receipt_number varchar(40) not null,
    constraint pass_used check (used between 0 and total),
    constraint pass_earned check (earned between 0 and price),
    check (valid_until > valid_from),
    check (state = 'ACTIVE' or session_id is null),
    check (state <> 'ENDED' or not renews)
);
create index pass_account on pass (account_id, id desc);
create index pass_venue on pass (venue_id, id desc);
create index pass_of_session on pass (session_id) where session_id is not null;
create index pass_over on pass (valid_until) where state = 'ACTIVE';
create index pass_unearned on pass (earned_until) where state = 'ACTIVE' and earned_until is not null;
comment on table pass is 'time that a member has paid for; figures of money and time are those of its current period';
comment on column pass.valid_from is 'null: it begins with its first use';
comment on column pass.total is 'seconds of the period; of a daily one of each day; none of a window';
comment on column pass.used is 'seconds taken off; of a daily one see pass_day';
comment on column pass.earned is 'what of the price has become revenue or breakage';
comment on column pass.earned_until is 'of a window or a daily pass, which is earned as time goes by: until when it is';
comment on column pass.session_id is 'the play session that has it: one at a time, so that no minute is played twice';

create table pass_day (
    pass_id uuid   not null references pass (id),
    day     date   not null,
    total   bigint not null,
    used    bigint not null,
    primary key (pass_id, day),
    constraint pass_day_used check (used between 0 and total)
);
comment on table pass_day is 'what of a daily allowance was used on a business day';

grant select, insert, update on pass_product, pass, pass_day to ${app_role};
grant select, insert on pass_terms, pass_terms_group to ${app_role};

alter table play_session add column passes text;
comment on column play_session.passes is 'the passes it may use and what was left of them when it began, as JSON; null: none';
--rollback empty
