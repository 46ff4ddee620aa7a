--liquibase formatted sql

--changeset cafe:064 splitStatements:true endDelimiter:;
create table connect_code (
    hash       varchar(43) primary key,
    session_id uuid        not null references login_session (id) on delete cascade,
    generation integer     not null,
    expires_at timestamptz not null
);
create index connect_code_session on connect_code (session_id);
create index connect_code_expires on connect_code (expires_at);
comment on table connect_code is 'opens one connection that cannot carry a token; whoever takes it deletes the row';
grant select, insert, delete on connect_code to ${app_role};
--rollback empty
