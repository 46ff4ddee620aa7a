--liquibase formatted sql

--changeset identity:019 splitStatements:true endDelimiter:;
create table password_history (
    id         uuid         primary key,
    account_id uuid         not null references account (id),
    phc        varchar(200) not null,
    ended_at   timestamptz  not null
);
create index password_history_account on password_history (account_id, id desc);
comment on table password_history is 'hashes of the passwords before the present one, the latest five of each account';

alter table password add column reminded_of timestamptz;
comment on column password.reminded_of is 'the expiry of which its owner was reminded';
create index password_expires on password (expires_at) where expires_at is not null;
update password set expires_at = greatest(changed_at + interval '180 days', now() + interval '14 days')
    where expires_at is null and account_id in (select account_id from account_role where role <> 'MEMBER');

alter table account add column self_registered boolean not null default false;
comment on column account.self_registered is 'came by the open registration; has no role before its address is verified';

insert into timetable (job, cron, zone, next_run)
    values ('password-reminder', '0 0 8 * * ?', 'UTC', date_trunc('day', now(), 'UTC') + interval '1 day 8 hours');

grant select, insert, update, delete on password_history to ${app_role};
--rollback empty
