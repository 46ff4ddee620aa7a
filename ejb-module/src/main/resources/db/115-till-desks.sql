--liquibase formatted sql

--changeset identity:115 splitStatements:true endDelimiter:;
create table till_presence (
    till_id      uuid        not null,
    account_id   uuid        not null references account (id),
    stamp        bigint      not null,
    session_id   uuid        not null,
    signed_in_at timestamptz not null,
    primary key (till_id, account_id)
);
create index till_presence_account on till_presence (account_id);
create index till_presence_session on till_presence (session_id);
comment on table till_presence is 'who has signed in fully at a till; for the rest of the business day PIN or badge takes it over';
comment on column till_presence.stamp is 'of the account as it was then: what makes a password worthless makes this worthless too';
comment on column till_presence.session_id is 'the last login session of the person at the till: who signs out is there no more';
grant select, insert, update, delete on till_presence to ${app_role};

create table till_acting (
    till_id    uuid        primary key,
    session_id uuid,
    since      timestamptz not null
);
comment on table till_acting is 'whose login session acts at a till: one, whoever takes it over at the same moment';
grant select, insert, update on till_acting to ${app_role};
--rollback empty
