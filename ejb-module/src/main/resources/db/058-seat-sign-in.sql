--liquibase formatted sql

--changeset cafe:058 splitStatements:true endDelimiter:;
create table seat_sign_in (
    station_id uuid        primary key references station (id),
    code_hash  varchar(43) not null unique,
    expires_at timestamptz not null
);
comment on table seat_sign_in is 'the code on the lock screen of a seat; whoever sits down by it takes it away';
grant select, insert, update, delete on seat_sign_in to ${app_role};
--rollback empty
