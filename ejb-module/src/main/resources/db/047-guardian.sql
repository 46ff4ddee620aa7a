--liquibase formatted sql

--changeset cafe:047 splitStatements:true endDelimiter:;
alter table admission_plan add column consent_below smallint check (consent_below between 1 and 120);
comment on column admission_plan.consent_below is 'who is younger needs the consent of a guardian; null: nobody does';

create table guardian (
    id           uuid        primary key,
    ward_id      uuid        not null references member (account_id),
    guardian_id  uuid        references account (id),
    name         varchar(120) check (length(name) > 0),
    phone        varchar(20),
    email        varchar(254),
    given_as     varchar(8)  not null check (given_as in ('PAPER', 'PERSON')),
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    check (guardian_id <> ward_id),
    check ((guardian_id is null) = (name is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table guardian is 'who has consented that a member below age plays here: a member or colleague, or a name with an address';
create unique index guardian_once on guardian (ward_id, guardian_id) where withdrawn_at is null;
create index guardian_ward on guardian (ward_id, noted_at);
create index guardian_of on guardian (guardian_id) where withdrawn_at is null;

create table guardian_limit (
    id      uuid        primary key,
    ward_id uuid        not null references member (account_id),
    spend   bigint      check (spend >= 0),
    minutes integer     check (minutes between 0 and 1440),
    latest  time,
    set_by  uuid        not null,
    set_at  timestamptz not null
);
comment on table guardian_limit is 'what a guardian allows in one business day; the last row of a ward holds, the others tell how it came';
comment on column guardian_limit.spend is 'most money for play, in minor units of the venue';
comment on column guardian_limit.latest is 'local time at which play ends';
create index guardian_limit_ward on guardian_limit (ward_id, set_at desc, id desc);
grant select, insert, update, delete on guardian to ${app_role};
grant select, insert, delete on guardian_limit to ${app_role};
--rollback empty
