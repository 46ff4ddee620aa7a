--liquibase formatted sql

--changeset identity:126 splitStatements:true endDelimiter:;
create table privacy_setting (
    account_id      uuid        primary key references account (id),
    name_in_reviews boolean     not null,
    transfers       boolean     not null,
    version         bigint      not null check (version > 0),
    changed_at      timestamptz not null
);
comment on column privacy_setting.name_in_reviews is 'whether staff read the name beside reviews';
comment on column privacy_setting.transfers is 'whether other members may offer money by the member number';

create table privacy_consent (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    purpose      varchar(24) not null check (purpose in ('OFFERS', 'NAME_IN_REVIEWS', 'TRANSFERS')),
    granted      boolean     not null,
    text_version varchar(16) not null,
    how          varchar(4)  not null check (how in ('PAGE', 'MAIL')),
    at           timestamptz not null
);
create index privacy_consent_account on privacy_consent (account_id, at desc, id desc);
comment on table privacy_consent is 'what somebody has agreed to and taken back, and which words they had read; kept as evidence under the pseudonymous id';
grant select, insert, update, delete on privacy_setting to ${app_role};
grant select, insert on privacy_consent to ${app_role};
--rollback empty
