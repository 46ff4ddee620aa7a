--liquibase formatted sql

--changeset cafe:095 splitStatements:true endDelimiter:;
create table loyalty_programme (
    venue_id       uuid        not null references venue (id),
    version        bigint      not null check (version > 0),
    is_open        boolean     not null,
    earn_bps       integer     not null check (earn_bps between 0 and 1000000),
    bonus_from     bigint      not null check (bonus_from >= 0),
    bonus_bps      integer     not null check (bonus_bps between 10000 and 100000),
    minimum        integer     not null check (minimum between 1 and 1000000),
    hundred_points bigint      not null check (hundred_points > 0),
    days_valid     integer     not null check (days_valid between 1 and 3650),
    changed_at     timestamptz not null,
    changed_by     uuid,
    primary key (venue_id, version)
);
comment on table loyalty_programme is 'editions of a venue''s programme; the highest version holds, and what was earned keeps its own';
comment on column loyalty_programme.earn_bps is 'points for one unit of the currency, in ten-thousandths';
comment on column loyalty_programme.bonus_from is 'minor units: what exceeds this in one bill earns more';
comment on column loyalty_programme.bonus_bps is 'how much more, in ten-thousandths';
comment on column loyalty_programme.hundred_points is 'minor units that a hundred points pay';

create table loyalty_tier (
    venue_id    uuid        not null,
    version     bigint      not null,
    from_points bigint      not null check (from_points between 0 and 1000000000),
    name        varchar(40) not null check (length(name) > 0),
    factor_bps  integer     not null check (factor_bps between 10000 and 100000),
    primary key (venue_id, version, from_points),
    foreign key (venue_id, version) references loyalty_programme (venue_id, version)
);
comment on column loyalty_tier.from_points is 'points earned in the last 365 days';
comment on column loyalty_tier.factor_bps is 'what is earned is multiplied with this, in ten-thousandths';

grant select, insert on loyalty_programme, loyalty_tier to ${app_role};
insert into role_grant (role, permission) values
    ('CASHIER', 'loyalty:read'), ('MANAGER', 'loyalty:read'), ('ADMIN', 'loyalty:read'),
    ('CASHIER', 'loyalty:serve'), ('MANAGER', 'loyalty:serve'), ('ADMIN', 'loyalty:serve'),
    ('MANAGER', 'loyalty:award'), ('ADMIN', 'loyalty:award'),
    ('MANAGER', 'loyalty:rules'), ('ADMIN', 'loyalty:rules');
--rollback empty
