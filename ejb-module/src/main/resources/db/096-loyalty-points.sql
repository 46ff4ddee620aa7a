--liquibase formatted sql

--changeset cafe:096 splitStatements:true endDelimiter:;
create table loyalty_member (
    venue_id    uuid        not null references venue (id),
    account_id  uuid        not null references account (id),
    enrolled_at timestamptz not null,
    enrolled_by uuid,
    left_at     timestamptz,
    owed        bigint      not null default 0 check (owed >= 0),
    board_name  varchar(24) check (length(board_name) between 2 and 24),
    primary key (venue_id, account_id)
);
create unique index loyalty_member_board on loyalty_member (venue_id, lower(board_name)) where board_name is not null;
create index loyalty_member_account on loyalty_member (account_id);
comment on table loyalty_member is 'who takes part in a venue''s programme; its row is held while points of the member move';
comment on column loyalty_member.owed is 'points that were to be taken back and were not there any more: the next ones pay for them';
comment on column loyalty_member.board_name is 'under which the member wants to stand on the leader board; null: does not stand there';

create table loyalty_lot (
    id         uuid        primary key,
    venue_id   uuid        not null,
    account_id uuid        not null,
    source     varchar(8)  not null check (source in ('SALE', 'PLAY', 'AWARD')),
    source_id  uuid        not null unique,
    amount     bigint      not null check (amount > 0),
    remaining  bigint      not null check (remaining >= 0),
    spent      bigint      not null default 0 check (spent >= 0),
    taken_back bigint      not null default 0 check (taken_back >= 0),
    expired    bigint      not null default 0 check (expired >= 0),
    counted    bigint      not null default 0 check (counted >= 0),
    base       bigint      check (base >= 0),
    currency   varchar(3),
    version    bigint,
    factor_bps integer,
    earned_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > earned_at),
    constraint loyalty_lot_whole check (amount = remaining + spent + taken_back + expired),
    constraint loyalty_lot_bill check ((source = 'AWARD') = (base is null) and (base is null) = (currency is null)
        and (base is null) = (version is null) and (base is null) = (factor_bps is null)),
    foreign key (venue_id, account_id) references loyalty_member (venue_id, account_id)
);
create index loyalty_lot_open on loyalty_lot (venue_id, account_id, expires_at, id) where remaining > 0;
create index loyalty_lot_due on loyalty_lot (expires_at, venue_id, account_id) where remaining > 0;
create index loyalty_lot_counted on loyalty_lot (venue_id, account_id, earned_at);
comment on table loyalty_lot is 'points that came together and end together; what remains of all lots of a member is their balance in the books';
comment on column loyalty_lot.counted is 'what a bill brings after all that was given back of it: counts for tier and leader board';
comment on column loyalty_lot.base is 'minor units that are left of the bill, the part paid in points taken off';
comment on column loyalty_lot.version is 'of the programme that was in force; 0: the usual one';

create table loyalty_draw (
    act      uuid   not null,
    lot_id   uuid   not null references loyalty_lot (id),
    points   bigint not null check (points > 0),
    returned bigint not null default 0,
    primary key (act, lot_id),
    constraint loyalty_draw_returned check (returned between 0 and points)
);
comment on table loyalty_draw is 'from which lots a payment, reward or adjustment took its points, and what came back to them';

create table loyalty_owed (
    id         uuid        primary key,
    venue_id   uuid        not null,
    account_id uuid        not null,
    source_id  uuid        not null,
    points     bigint      not null check (points > 0),
    at         timestamptz not null,
    foreign key (venue_id, account_id) references loyalty_member (venue_id, account_id)
);
create index loyalty_owed_member on loyalty_owed (venue_id, account_id, id);
comment on table loyalty_owed is 'each time when points were to be taken back that had been spent';

create table loyalty_payment (
    sale_id         uuid   primary key references sale (id),
    venue_id        uuid   not null,
    account_id      uuid   not null,
    amount          bigint not null check (amount > 0),
    points          bigint not null check (points > 0),
    returned        bigint not null default 0,
    returned_points bigint not null default 0,
    constraint loyalty_payment_returned check (returned between 0 and amount),
    constraint loyalty_payment_points check (returned_points between 0 and points),
    foreign key (venue_id, account_id) references loyalty_member (venue_id, account_id)
);
comment on table loyalty_payment is 'what points have paid of a sale, and what of it was given back';

grant select, insert, update on loyalty_member, loyalty_lot, loyalty_draw, loyalty_payment to ${app_role};
grant select, insert on loyalty_owed to ${app_role};
--rollback empty
