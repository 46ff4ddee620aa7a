--liquibase formatted sql

--changeset identity:031 splitStatements:true endDelimiter:;
create table habit (
    account_id uuid        primary key references account (id),
    known      jsonb       not null check (jsonb_typeof(known) = 'object'),
    changed_at timestamptz not null
);
comment on table habit is 'from where, when and with what somebody usually signs in; each word with a count that fades';
grant select, insert, update, delete on habit to ${app_role};

alter table login_attempt add column risk_score smallint check (risk_score between 0 and 100);
alter table login_attempt add column risk_reasons varchar(400);
alter table login_attempt add column confirmed_at timestamptz;
comment on column login_attempt.risk_score is 'absent if nobody asked, as for wrong passwords';
comment on column login_attempt.risk_reasons is 'what spoke against it and how loudly: NEW_PLACE=45 NEW_DEVICE=30';
comment on column login_attempt.confirmed_at is 'when the owner said that it was them';
create index login_attempt_newest on login_attempt (at desc, id desc);
--rollback empty

--changeset identity:031-lockdown splitStatements:true endDelimiter:;
alter table password add column revoked_at timestamptz;
comment on column password.revoked_at is 'since then it opens nothing; the owner sets another one by a mailed link';
alter table login_challenge drop constraint login_challenge_kind_check;
alter table login_challenge add constraint login_challenge_kind_check check (kind in ('PROVE', 'SET_UP', 'CONFIRM'));
create table lockdown (
    account_id uuid        primary key references account (id),
    at         timestamptz not null,
    how        varchar(5)  not null check (how in ('MAIL', 'PAGE', 'STAFF')),
    ended_at   timestamptz
);
comment on table lockdown is 'the owner has said that somebody else was there; over when a new password is set';
grant select, insert, update, delete on lockdown to ${app_role};
--rollback empty
