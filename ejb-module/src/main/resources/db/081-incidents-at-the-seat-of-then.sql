--liquibase formatted sql

--changeset cafe:081 splitStatements:true endDelimiter:;
alter table play_outage
    add column left_out boolean not null default false,
    add constraint play_outage_left_out check (not left_out or (until_at is not null and not to_correct and seconds = 0));
comment on column play_outage.left_out is 'whoever opened the incident is the player, or linked to them: nothing was taken out of the bill';

create table play_outage_part (
    incident_id uuid        not null,
    session_id  uuid        not null,
    from_at     timestamptz not null,
    until_at    timestamptz not null check (until_at > from_at),
    primary key (incident_id, session_id, from_at),
    foreign key (incident_id, session_id) references play_outage (incident_id, session_id)
);
comment on table play_outage_part is 'when somebody whose bill was settled already had sat at seats that were out';
grant select, insert on play_outage_part to ${app_role};

create index play_segment_station on play_segment (station_id, from_at);
create index play_session_station on play_session (station_id, started_at);
--rollback empty
