--liquibase formatted sql

--changeset identity:125 splitStatements:true endDelimiter:;
create table security_alert (
    id         uuid        primary key,
    account_id uuid        not null references account (id),
    at         timestamptz not null,
    kind       varchar(24) not null,
    what       varchar(60) not null,
    details    jsonb       not null check (jsonb_typeof(details) = 'object'),
    read_at    timestamptz
);
create index security_alert_newest on security_alert (account_id, at desc, id desc);
create index security_alert_unread on security_alert (account_id) where read_at is null;
create index security_alert_at on security_alert (at);
comment on table security_alert is 'what somebody was told about the safety of their account; kept for a year';
comment on column security_alert.what is 'the mail that said it, by the name of its template';
grant select, insert, delete on security_alert to ${app_role};
grant update (read_at) on security_alert to ${app_role};

create table notice_preference (
    account_id uuid        primary key references account (id),
    choices    jsonb       not null check (jsonb_typeof(choices) = 'object'),
    version    bigint      not null check (version > 0),
    changed_at timestamptz not null
);
comment on column notice_preference.choices is 'what somebody has said, by kind and way ("BOOKINGS/MAIL": false); about everything else the defaults hold';
grant select, insert, update, delete on notice_preference to ${app_role};
--rollback empty
