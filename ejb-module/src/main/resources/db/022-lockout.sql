--liquibase formatted sql

--changeset identity:022 splitStatements:true endDelimiter:;
create table login_guess (
    subject  char(43)    not null,
    via      uuid        not null,
    failed   integer     not null check (failed >= 0),
    running  integer     not null check (running >= 0),
    taken_at timestamptz not null,
    until    timestamptz not null,
    primary key (subject, via)
);
create index login_guess_until on login_guess (until);
comment on table login_guess is 'wrong passwords of an account, or of a name that nobody has; of no use to anybody after its time';
comment on column login_guess.subject is 'keyed hash of an account id or of a name';
comment on column login_guess.via is 'the station, till or login session that vouched for the guess; all zeros for everybody else';
comment on column login_guess.running is 'guesses that are being verified';
comment on column login_guess.until is 'until then failures are remembered, and an exhausted budget is a lock';
grant select, insert, update, delete on login_guess to ${app_role};
--rollback empty

--changeset identity:022-attempts splitStatements:true endDelimiter:;
alter table login_attempt add column name_hash char(43);
alter table login_attempt add column way varchar(16) not null default 'API'
    check (way in ('API', 'CONSOLE', 'PASSWORD_CHANGE'));
alter table login_attempt add column venue_id uuid;
comment on column login_attempt.name_hash is 'keyed hash of a name that nobody has';
comment on column login_attempt.venue_id is 'the venue to whose addresses the caller belonged';
create index login_attempt_ip on login_attempt (ip, at desc) where ip is not null;
--rollback empty
