--liquibase formatted sql

--changeset cafe:092 splitStatements:true endDelimiter:;
alter table till add column last_z bigint not null default 0;
create table z_report (
    shift_id  uuid        primary key references shift (id),
    till_id   uuid        not null references till (id),
    running   bigint      not null check (running > 0),
    venue_id  uuid        not null references venue (id),
    issued_at timestamptz not null,
    content   jsonb       not null,
    unique (till_id, running)
);
comment on table z_report is 'what a shift came to when it was closed; it says so for ever. Numbers have no gaps per till';
grant select, insert on z_report to ${app_role};

create index shift_closed on shift (venue_id, closed_at desc, id desc) where state = 'CLOSED';
create index shift_movement_no_sale on shift_movement (shift_id) where kind = 'NO_SALE';
--rollback empty
