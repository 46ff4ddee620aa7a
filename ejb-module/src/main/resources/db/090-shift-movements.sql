--liquibase formatted sql

--changeset cafe:090 splitStatements:true endDelimiter:;
alter table shift drop constraint shift_state_check;
alter table shift add constraint shift_state_check check (state in ('OPEN', 'BLIND_COUNT', 'RECONCILING', 'CLOSED'));
drop index shift_one_open;
drop index shift_one_per_cashier;
create unique index shift_one_open on shift (till_id) where state <> 'CLOSED';
create unique index shift_one_per_cashier on shift (cashier_id) where state <> 'CLOSED';
comment on column shift.state is 'while the drawer is counted and reconciled it takes no money, and the till and its cashier have no other shift';

create table shift_movement (
    id       uuid        primary key,
    shift_id uuid        not null references shift (id),
    venue_id uuid        not null references venue (id),
    kind     varchar(8)  not null check (kind in ('PAY_IN', 'PAY_OUT', 'DROP', 'NO_SALE')),
    purpose  varchar(8)  check (purpose in ('OWNER', 'EXPENSE')),
    amount   bigint      not null,
    currency varchar(3)  not null,
    reason   varchar(200),
    moved_at timestamptz not null,
    moved_by uuid        not null,
    check (amount > 0 and kind <> 'NO_SALE' or amount = 0 and kind = 'NO_SALE'),
    check ((purpose is not null) = (kind = 'PAY_OUT')),
    check (reason is not null or kind = 'DROP')
);
create index shift_movement_shift on shift_movement (shift_id, id desc);
comment on table shift_movement is 'what went into and out of a drawer beside what was sold, and when it was opened for nothing';
comment on column shift_movement.purpose is 'what was paid out for: an expense (5950), or the owner took it (3200)';
grant select, insert on shift_movement to ${app_role};

insert into role_grant (role, permission) values ('MANAGER', 'shift:manage'), ('ADMIN', 'shift:manage');
--rollback empty
