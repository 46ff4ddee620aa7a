--liquibase formatted sql

--changeset cafe:061 splitStatements:true endDelimiter:;
create table play_outage (
    incident_id uuid         not null,
    session_id  uuid         not null references play_session (id),
    station_id  uuid         not null references station (id),
    reason      varchar(200) not null check (length(reason) > 0),
    from_at     timestamptz  not null,
    until_at    timestamptz  check (until_at >= from_at),
    seconds     bigint       not null default 0 check (seconds >= 0),
    lost        bigint       not null default 0 check (lost >= 0),
    to_correct  boolean      not null default false,
    primary key (incident_id, session_id),
    check (not to_correct or until_at is not null)
);
create unique index play_outage_once on play_outage (session_id) where until_at is null;
create index play_outage_session on play_outage (session_id);
create index play_outage_to_correct on play_outage (incident_id) where to_correct;
comment on table play_outage is 'what an incident took from somebody who played: one row for each session, whatever happens in between';
comment on column play_outage.seconds is 'that would have been billed';
comment on column play_outage.lost is 'what they would have cost';
comment on column play_outage.to_correct is 'the bill was settled before the incident was known; it is still to be corrected';
grant select, insert, update on play_outage to ${app_role};

alter table play_session
    add column out_of      uuid,
    add column out_since   timestamptz,
    add column out_until   timestamptz,
    add column until_heard boolean,
    add constraint play_session_out check ((out_of is null) = (out_since is null) and (out_of is null) = (until_heard is null));
create index play_session_out on play_session (out_since) where out_since is not null;
comment on column play_session.out_of is 'the incident that keeps its player from playing now';
comment on column play_session.out_until is 'when the last one that kept its player from playing was over';
--rollback empty
