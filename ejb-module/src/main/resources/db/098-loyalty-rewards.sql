--liquibase formatted sql

--changeset cafe:098 splitStatements:true endDelimiter:;
create table loyalty_reward (
    id           uuid        primary key,
    venue_id     uuid        not null references venue (id),
    name         varchar(80) not null check (length(name) > 0),
    points       bigint      not null check (points between 1 and 100000000),
    kind         varchar(8)  not null check (kind in ('THING', 'PRODUCT', 'BONUS', 'PASS')),
    product_id   uuid        references product (id),
    bonus        bigint      check (bonus > 0),
    bonus_days   integer     check (bonus_days between 1 and 3650),
    pass_product uuid        references pass_product (id),
    valid_from   timestamptz not null,
    valid_until  timestamptz check (valid_until > valid_from),
    most         integer     check (most > 0),
    most_each    integer     check (most_each > 0),
    redeemed     integer     not null default 0,
    ended_at     timestamptz,
    created_by   uuid        not null,
    constraint loyalty_reward_redeemed check (redeemed >= 0 and (most is null or redeemed <= most)),
    constraint loyalty_reward_kind check ((kind = 'PRODUCT') = (product_id is not null)
        and (kind = 'BONUS') = (bonus is not null) and (kind = 'BONUS') = (bonus_days is not null)
        and (kind = 'PASS') = (pass_product is not null))
);
create index loyalty_reward_venue on loyalty_reward (venue_id, id desc);
comment on column loyalty_reward.most_each is 'how often the same member may redeem it; null: as often as points last';

create table loyalty_redemption (
    id            uuid         primary key,
    reward_id     uuid         not null references loyalty_reward (id),
    venue_id      uuid         not null,
    account_id    uuid         not null,
    points        bigint       not null check (points > 0),
    points_entry  uuid         not null unique references journal_entry (id),
    value_entry   uuid         unique references journal_entry (id),
    pass_id       uuid         unique references pass (id),
    redeemed_at   timestamptz  not null,
    redeemed_by   uuid         not null,
    cancelled_at  timestamptz,
    cancelled_by  uuid,
    cancel_reason varchar(200),
    constraint loyalty_redemption_cancelled check ((cancelled_at is null) = (cancelled_by is null)
        and (cancelled_at is null) = (cancel_reason is null)),
    foreign key (venue_id, account_id) references loyalty_member (venue_id, account_id)
);
create index loyalty_redemption_venue on loyalty_redemption (venue_id, id desc);
create index loyalty_redemption_member on loyalty_redemption (account_id, id desc);
create index loyalty_redemption_each on loyalty_redemption (reward_id, account_id) where cancelled_at is null;
comment on column loyalty_redemption.value_entry is 'what the reward has cost: goods, bonus or the price of the pass, against promotion';

grant select, insert, update on loyalty_reward, loyalty_redemption to ${app_role};
--rollback empty
