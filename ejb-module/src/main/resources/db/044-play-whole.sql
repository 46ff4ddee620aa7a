--liquibase formatted sql

--changeset cafe:044 splitStatements:true endDelimiter:;
alter table play_session alter column account_id drop not null;
alter table play_session drop constraint play_session_mode_check;
alter table play_session drop constraint play_session_state_check;
alter table play_session drop constraint play_session_check;
alter table play_session drop constraint play_session_check2;
alter table play_session add constraint play_session_mode check (mode in ('PREPAID', 'POSTPAID', 'GUEST', 'STAFF'));
alter table play_session add constraint play_session_state
    check (state in ('ACTIVE', 'PAUSED', 'GRACE', 'SETTLED', 'CANCELLED', 'ADJUSTED'));
alter table play_session add constraint play_session_over check ((state in ('SETTLED', 'CANCELLED', 'ADJUSTED'))
    = (ended_at is not null and total is not null and billable_seconds is not null));
alter table play_session add constraint play_session_aside
    check (case mode when 'PREPAID' then (hold_id is null) = (held = 0) else hold_id is null end);
alter table play_session add constraint play_session_player check ((mode = 'GUEST') = (account_id is null));
alter table play_session add column guest_name varchar(80);
alter table play_session add column planned_until timestamptz;
alter table play_session add column billed_through timestamptz;
alter table play_session add column grace_until timestamptz;
alter table play_session add column lasts_until timestamptz;
alter table play_session add column look_at timestamptz;
alter table play_session add column warned_minutes integer;
alter table play_session add column warned_at timestamptz;
alter table play_session add column waived bigint check (waived >= 0);
alter table play_session add constraint play_session_grace check ((state = 'GRACE') = (grace_until is not null));
alter table play_session add constraint play_session_warned check ((warned_minutes is null) = (warned_at is null));
alter table play_session add constraint play_session_billed check (billed_through <= ended_at);
comment on column play_session.held is 'set aside for it: on a hold, of a credit limit, or paid in cash by a guest';
comment on column play_session.planned_until is 'when it ends unless somebody extends it; null: runs on';
comment on column play_session.billed_through is 'until when time is reckoned; it only moves forward';
comment on column play_session.lasts_until is 'as far as the money was seen to last when it was looked at';
comment on column play_session.look_at is 'when it is looked at again whether its player is to be warned';
comment on column play_session.warned_minutes is 'of how many minutes before the end the player was told last';
comment on column play_session.waived is 'what the play of staff would have cost anybody else';
drop index play_session_one_per_station;
drop index play_session_one_per_account;
create unique index play_session_one_per_station on play_session (station_id) where state in ('ACTIVE', 'PAUSED', 'GRACE');
create unique index play_session_one_per_account on play_session (account_id) where state in ('ACTIVE', 'PAUSED', 'GRACE');
create index play_session_look on play_session (look_at) where state = 'ACTIVE';
create index play_session_in_grace on play_session (grace_until) where state = 'GRACE';

alter table play_segment drop constraint play_segment_kind_check;
alter table play_segment add constraint play_segment_kind check (kind in ('BILLABLE', 'PAUSED', 'GRACE'));
alter table play_segment add column group_id uuid;
alter table play_segment add column station_id uuid references station (id);
comment on column play_segment.group_id is 'at whose prices; null: of the session';

create table play_tier (
    session_id uuid        not null references play_session (id),
    sequence   integer     not null,
    tier       varchar(40) not null,
    since_at   timestamptz not null,
    primary key (session_id, sequence)
);
comment on table play_tier is 'tiers that a player got while the session ran';
grant select, insert, update, delete on play_tier to ${app_role};

alter table play_charge add column bonus bigint check (bonus >= 0);
alter table play_charge add column cash bigint check (cash >= 0);
alter table play_charge add column credit bigint check (credit >= 0);
alter table play_charge add constraint play_charge_paid check (bonus + cash + credit = amount);
comment on column play_charge.cash is 'paid from the wallet, or by a guest; empty of charges before it was kept who paid';
alter table play_bill add column bonus bigint check (bonus >= 0);
alter table play_bill add column cash bigint check (cash >= 0);
alter table play_bill add column credit bigint check (credit >= 0);

create table play_rest (
    session_id uuid        primary key references play_session (id),
    amount     bigint      not null check (amount > 0),
    given_as   varchar(8)  check (given_as in ('CASH', 'VOUCHER')),
    given_at   timestamptz,
    given_by   uuid,
    check ((given_as is null) = (given_at is null))
);
comment on table play_rest is 'what a guest had paid and not played; given back once';
grant select, insert, update on play_rest to ${app_role};

create table play_settings (
    venue_id          uuid    primary key references venue (id),
    usual_minutes     integer not null,
    longest_minutes   integer not null check (longest_minutes between 1 and 10080),
    shortest_minutes  integer not null check (shortest_minutes between 1 and longest_minutes),
    extension_minutes integer not null check (extension_minutes between 1 and longest_minutes),
    warning_minutes   integer not null check (warning_minutes between 0 and 60),
    auto_end          boolean not null,
    pause_minutes     integer not null check (pause_minutes between 0 and 720),
    grace_minutes     integer not null check (grace_minutes between 0 and 60),
    version           bigint  not null check (version > 0),
    check (usual_minutes between shortest_minutes and longest_minutes)
);
grant select, insert, update on play_settings to ${app_role};

create table wallet_credit (
    account_id   uuid       primary key references account (id),
    venue_id     uuid       not null references venue (id),
    currency     varchar(3) not null,
    credit_limit bigint     not null check (credit_limit >= 0),
    owed         bigint     not null default 0 check (owed >= 0),
    set_aside    bigint     not null default 0 check (set_aside >= 0),
    version      bigint     not null default 1
);
comment on table wallet_credit is 'up to how much a member may play before paying, and what is owed (1300) or set aside of it';
grant select, insert, update on wallet_credit to ${app_role};

insert into role_grant (role, permission) values
    ('MANAGER', 'play:rules'), ('ADMIN', 'play:rules'), ('MANAGER', 'play:staff'), ('ADMIN', 'play:staff');
--rollback empty

--changeset cafe:044-mark splitStatements:false
create function play_mark_moves_forward() returns trigger language plpgsql as $$
begin
    if old.billed_through is not null and (new.billed_through is null or new.billed_through < old.billed_through) then
        raise exception 'what is billed stays billed: play session %', old.id using errcode = '23514';
    end if;
    return new;
end $$;
create trigger play_session_mark before update of billed_through on play_session
    for each row execute function play_mark_moves_forward();
--rollback empty
