--liquibase formatted sql

--changeset cafe:093 splitStatements:true endDelimiter:;
create table till_key (
    id         uuid        primary key,
    till_id    uuid        not null references till (id),
    hash       varchar(43) not null unique,
    issued_at  timestamptz not null,
    issued_by  uuid,
    revoked_at timestamptz,
    revoked_by uuid,
    check (revoked_by is null or revoked_at is not null)
);
comment on table till_key is 'by which the machine at a till shows which till it is; the key itself is told once and not kept';
create unique index till_key_one on till_key (till_id) where revoked_at is null;
create index till_key_till on till_key (till_id, issued_at desc, id desc);
grant select, insert, update on till_key to ${app_role};
--rollback empty
