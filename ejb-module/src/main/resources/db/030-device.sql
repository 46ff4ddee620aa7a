--liquibase formatted sql

--changeset identity:030 splitStatements:true endDelimiter:;
create table trusted_device (
    id          uuid         primary key,
    account_id  uuid         not null references account (id),
    secret_hash char(43)     not null,
    user_agent  varchar(512) not null,
    ip          varchar(45)  not null,
    trusted_at  timestamptz  not null,
    expires_at  timestamptz  not null check (expires_at > trusted_at),
    unique (account_id, secret_hash)
);
comment on table trusted_device is 'devices that need no second factor for a while; a row that is gone is trust that is gone';
comment on column trusted_device.secret_hash is 'of the secret that the device shows';
create index trusted_device_secret on trusted_device (secret_hash);
create index trusted_device_expires on trusted_device (expires_at);
grant select, insert, update, delete on trusted_device to ${app_role};

alter table login_session add column second_factor_at timestamptz;
comment on column login_session.second_factor_at is 'when more than a password was shown';

alter table login_attempt add column country varchar(2);
alter table login_attempt add column city varchar(80);
alter table login_attempt add column latitude double precision;
alter table login_attempt add column longitude double precision;
alter table login_attempt add column device_print char(43);
comment on column login_attempt.country is 'where the address lies, as the operator''s file says; the middle of the city at best';
comment on column login_attempt.device_print is 'hash of the device cookie that was shown';
--rollback empty
