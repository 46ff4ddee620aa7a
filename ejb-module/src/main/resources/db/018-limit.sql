--liquibase formatted sql

--changeset platform:018 splitStatements:true endDelimiter:;
create table rate_limit (
    name           varchar(40) primary key,
    algorithm      varchar(16) not null check (algorithm in ('FIXED_WINDOW', 'SLIDING_WINDOW', 'TOKEN_BUCKET')),
    most           integer     not null check (most between 1 and 1000000),
    period_seconds integer     not null check (period_seconds between 1 and 86400),
    refill         integer     not null default 0 check (refill between 0 and 1000000),
    version        bigint      not null default 0,
    check ((algorithm = 'TOKEN_BUCKET') = (refill > 0)),
    check (algorithm <> 'SLIDING_WINDOW' or most <= 1000)
);
comment on column rate_limit.most is 'how many in a period; of a token bucket how many it holds';
comment on column rate_limit.refill is 'of a token bucket: how many come back in a period';
insert into rate_limit (name, algorithm, most, period_seconds, refill) values
    ('anonymous', 'FIXED_WINDOW', 100, 60, 0),
    ('venue-range', 'FIXED_WINDOW', 3000, 60, 0),
    ('user', 'TOKEN_BUCKET', 120, 1, 4),
    ('station', 'TOKEN_BUCKET', 60, 1, 2),
    ('till', 'TOKEN_BUCKET', 240, 1, 8),
    ('login', 'SLIDING_WINDOW', 10, 60, 0),
    ('venue-login', 'SLIDING_WINDOW', 60, 60, 0),
    ('registration', 'SLIDING_WINDOW', 5, 3600, 0),
    ('password-reset', 'SLIDING_WINDOW', 3, 3600, 0),
    ('email-verification', 'SLIDING_WINDOW', 5, 3600, 0),
    ('unlock', 'SLIDING_WINDOW', 3, 3600, 0),
    ('reactivation', 'SLIDING_WINDOW', 3, 3600, 0),
    ('export', 'SLIDING_WINDOW', 3, 3600, 0),
    ('deletion', 'SLIDING_WINDOW', 3, 3600, 0),
    ('second-factor', 'SLIDING_WINDOW', 3, 900, 0),
    ('code-sending', 'SLIDING_WINDOW', 3, 900, 0),
    ('code-spacing', 'SLIDING_WINDOW', 1, 60, 0);

create table allowed_address (
    id     uuid         primary key,
    range  cidr         not null unique,
    reason varchar(200) not null,
    since  timestamptz  not null
);
create table venue_address (
    id       uuid    primary key,
    venue_id uuid    not null,
    range    cidr    not null unique,
    logins   integer not null check (logins between 1 and 1000),
    requests integer not null check (requests between 1 and 100000)
);
comment on table venue_address is 'addresses behind which the players of a venue sit; logins and requests per minute';

create table limit_violation (
    id            uuid        primary key,
    hour          timestamptz not null,
    limit_name    varchar(40) not null,
    subject       varchar(80) not null,
    account_id    uuid,
    refused       bigint      not null check (refused > 0),
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null,
    unique (hour, limit_name, subject)
);
comment on column limit_violation.subject is 'account, station, till, range, ip or mail with id, address or hash; kept for 30 days';
create index limit_violation_list on limit_violation (last_at desc, id desc);
create index limit_violation_blocked on limit_violation (blocked_until);
create index limit_violation_account on limit_violation (account_id) where account_id is not null;
create table limit_alert (
    limit_name varchar(40) not null,
    hour       timestamptz not null,
    primary key (limit_name, hour)
);

create unlogged table tally (
    key        char(43)    primary key,
    text       text        not null,
    expires_at timestamptz not null
);
comment on table tally is 'counts while the cache is unavailable, by the hash of their key; gone after a crash of the database';
create index tally_expires on tally (expires_at);

grant select, update on rate_limit to ${app_role};
grant select, insert, delete on allowed_address, venue_address to ${app_role};
grant select, insert, update, delete on limit_violation, limit_alert, tally to ${app_role};

insert into role_grant (role, permission) values ('ADMIN', 'limit:manage');
insert into timetable (job, cron, zone, next_run) values
    ('limit-cleanup', '0 10 4 * * ?', 'UTC', date_trunc('day', now(), 'UTC') + interval '1 day 4 hours 10 minutes');
--rollback empty
