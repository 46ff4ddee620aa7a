--liquibase formatted sql

--changeset cafe:017 splitStatements:true endDelimiter:;
create table bonus_plan (
    venue_id uuid   primary key references venue (id),
    version  bigint not null check (version >= 0)
);
comment on table bonus_plan is 'which edition of its bonus tiers a venue has: of two people who change them at once one is told';
grant select, insert, update on bonus_plan to ${app_role};
--rollback empty
