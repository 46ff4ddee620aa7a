--liquibase formatted sql

--changeset cafe:040 splitStatements:true endDelimiter:;
create table admission_plan (
    venue_id uuid   primary key references venue (id),
    version  bigint not null check (version >= 0)
);
comment on table admission_plan is 'which edition of its admission rules a venue has: of two people who change them at once one is told';

create table admission_rule (
    venue_id    uuid     not null references venue (id),
    place       smallint not null check (place between 0 and 49),
    name        text     not null check (length(name) between 1 and 80),
    from_age    smallint check (from_age between 0 and 120),
    below_age   smallint check (below_age between 1 and 120),
    days        smallint not null check (days between 1 and 127),
    begins      time     not null,
    ends        time     not null,
    accompanied boolean,
    decision    text     not null check (decision in ('ALLOW', 'WARN', 'END_AT', 'DENY')),
    primary key (venue_id, place),
    check (from_age is null or below_age is null or from_age < below_age)
);
comment on table admission_rule is 'who may play when: the first rule that fits an age, a weekday and a time decides';
comment on column admission_rule.days is 'bit 0 is Monday, bit 6 Sunday: the day on which the span begins';
comment on column admission_rule.ends is 'not later than begins: the span ends on the next day';
comment on column admission_rule.accompanied is 'null: with or without a guardian at hand';

grant select, insert, update on admission_plan to ${app_role};
grant select, insert, delete on admission_rule to ${app_role};

alter table play_session add column must_end_at timestamptz;
alter table play_session add column accompanied boolean not null default false;
comment on column play_session.must_end_at is 'when the house rules end it at the latest';

alter table member add column block_reason text check (length(block_reason) between 1 and 200);
alter table member add column blocked_at timestamptz;
alter table member add column blocked_by uuid references account (id);
alter table member add constraint member_block check (
    (block_reason is null) = (blocked_at is null) and (blocked_at is null) = (blocked_by is null));
comment on column member.block_reason is 'why this member may not play here; null: may';

insert into role_grant (role, permission) values ('MANAGER', 'member:rules'), ('ADMIN', 'member:rules');
--rollback empty
