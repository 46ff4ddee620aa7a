--liquibase formatted sql

--changeset identity:114 splitStatements:true endDelimiter:;
create table staff_pin (
    account_id uuid         primary key references account (id),
    phc        varchar(200) not null,
    set_at     timestamptz  not null,
    failed     integer      not null default 0 check (failed between 0 and 5)
);
comment on table staff_pin is 'by which a cashier takes over a till at which they have signed in fully that day';
comment on column staff_pin.phc is 'Argon2id of the keyed PIN: without the house''s key nobody can try PINs out';
comment on column staff_pin.failed is 'wrong ones since the last right one; at five none is looked at before a full sign-in';
grant select, insert, update, delete on staff_pin to ${app_role};

create table staff_badge (
    account_id uuid        primary key references account (id),
    hash       varchar(43) not null unique,
    last_four  varchar(4)  not null,
    bound_at   timestamptz not null
);
comment on table staff_badge is 'by which a cashier takes over a till instead of the PIN; one badge is one person''s';
comment on column staff_badge.hash is 'keyed: without the house''s key no badge can be found out';
grant select, insert, delete on staff_badge to ${app_role};
--rollback empty
