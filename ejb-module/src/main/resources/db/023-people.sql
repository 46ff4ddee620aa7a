--liquibase formatted sql

--changeset identity:023 splitStatements:true endDelimiter:;
create table activity (
    id         uuid        primary key,
    account_id uuid        not null references account (id),
    at         timestamptz not null,
    action     varchar(40) not null check (action ~ '^[A-Z][A-Z_]{2,39}$'),
    actor      varchar(6)  not null check (actor in ('SELF', 'STAFF', 'HOUSE')),
    details    jsonb       not null default '{}' check (jsonb_typeof(details) = 'object')
);
comment on table activity is 'what happened to an account, for the person behind it; kept for a year';
comment on column activity.details is 'words and figures of the house; no names and addresses';
create index activity_list on activity (account_id, at desc, id desc);
create index activity_action on activity (account_id, action, at desc, id desc);
create index activity_at on activity (at);
create table activity_origin (
    activity_id uuid         primary key references activity (id) on delete cascade,
    ip          varchar(45)  not null,
    user_agent  varchar(512) not null
);
comment on table activity_origin is 'from where the person did it; erasure takes it away and leaves the activity';

alter table account add column barred boolean not null default false;
comment on column account.barred is 'deactivated by the house: no mailed link brings it back';
create index account_name on account (lower(display_name), id);

grant select, insert, delete on activity, activity_origin to ${app_role};
--rollback empty
