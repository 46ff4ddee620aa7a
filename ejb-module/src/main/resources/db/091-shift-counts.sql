--liquibase formatted sql

--changeset cafe:091 splitStatements:true endDelimiter:;
create table shift_count (
    id          uuid        primary key,
    shift_id    uuid        not null references shift (id),
    kind        varchar(7)  not null check (kind in ('COUNT', 'RECOUNT', 'RESCUE')),
    expected    bigint      not null,
    counted     bigint      not null check (counted >= 0),
    currency    varchar(3)  not null,
    hand_over   boolean     not null default false,
    agreed      boolean     not null,
    approval_id uuid        references counter_approval (id),
    reason      varchar(200),
    counted_at  timestamptz not null,
    counted_by  uuid        not null,
    unique (shift_id, kind),
    check ((kind = 'RESCUE') = (reason is not null))
);
comment on table shift_count is 'every count of a drawer; a second one is kept beside the first';
comment on column shift_count.hand_over is 'whether the drawer goes to the next cashier as it was counted, and not to the safe';
comment on column shift_count.agreed is 'whether the difference is within the limit of the venue, or a second person has consented';
comment on column shift_count.approval_id is 'what a second person was asked about this count; once asked nothing is counted again';

create table shift_count_pile (
    count_id uuid    not null references shift_count (id),
    value    bigint  not null check (value > 0),
    pieces   integer not null check (pieces > 0),
    primary key (count_id, value)
);
comment on table shift_count_pile is 'how many of which coin or note a count has found';

create table shift_terms (
    venue_id         uuid   primary key references venue (id),
    difference_limit bigint not null check (difference_limit >= 0),
    version          bigint not null check (version > 0)
);
comment on column shift_terms.difference_limit is 'up to what difference a cashier closes a shift alone, in minor units';

alter table counter_approval drop constraint counter_approval_kind_check;
alter table counter_approval add constraint counter_approval_kind_check check (kind in ('DISCOUNT', 'REFUND', 'SHIFT_DIFFERENCE'));

grant select, insert, update on shift_count, shift_terms to ${app_role};
grant select, insert on shift_count_pile to ${app_role};
--rollback empty
