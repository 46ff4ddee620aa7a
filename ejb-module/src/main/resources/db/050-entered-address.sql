--liquibase formatted sql

--changeset cafe:050 splitStatements:true endDelimiter:;
alter table totp add column pending_by varchar(64);
comment on column totp.pending_by is 'the login session, or the hash of the challenge, that began it: nobody else sees or confirms it';

create table entered_address (
    account_id uuid         primary key references account (id),
    email      varchar(254) not null check (length(email) > 0),
    entered_by uuid         not null,
    entered_at timestamptz  not null,
    expires_at timestamptz  not null
);
comment on table entered_address is 'an address that the house has entered for somebody who signs in without one; it counts for nothing until they, signed in, have come by the link that went there';
create index entered_address_expires on entered_address (expires_at);
grant select, insert, update, delete on entered_address to ${app_role};

alter table ticket add column note bigint;
comment on column ticket.note is 'what its issuer has noted of the account, to be compared when it comes back';
--rollback empty
