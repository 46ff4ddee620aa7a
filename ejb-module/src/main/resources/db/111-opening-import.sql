--liquibase formatted sql

--changeset cafe:111 splitStatements:true endDelimiter:;
create table opening_import (
    id          uuid         primary key,
    venue_id    uuid         not null references venue (id),
    kind        varchar(16)  not null check (kind in ('MEMBERS', 'BALANCES', 'PRODUCTS', 'STOCK')),
    file_name   varchar(120) not null,
    lines       integer      not null check (lines > 0),
    value       bigint       not null check (value >= 0),
    currency    varchar(3)   not null,
    booked_by   uuid         not null,
    booked_at   timestamptz  not null,
    undone_by   uuid,
    undone_at   timestamptz,
    undo_reason varchar(200),
    check ((undone_by is null) = (undone_at is null)),
    check ((undo_reason is null) = (undone_at is null))
);
create index opening_import_venue on opening_import (venue_id, id desc);
comment on table opening_import is 'a table with what a venue had before its first day here; of the file only its name is kept';

create table opening_import_line (
    import_id  uuid    not null references opening_import (id),
    line       integer not null,
    subject_id uuid    not null,
    entry_id   uuid    references journal_entry (id),
    primary key (import_id, line)
);
comment on column opening_import_line.subject_id is 'the member, the product, or the act that brought a lot';

grant select, insert, update on opening_import to ${app_role};
grant select, insert on opening_import_line to ${app_role};
insert into role_grant (role, permission) values ('ADMIN', 'opening:import');
--rollback empty
