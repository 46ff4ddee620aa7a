--liquibase formatted sql

--changeset cafe:067 splitStatements:true endDelimiter:;
alter table station
    add column device_state varchar(12) check (device_state in ('OFFLINE', 'ONLINE', 'ERROR', 'UPDATING', 'DOWNLOADING', 'STANDBY')),
    add column device_at    timestamptz,
    add constraint station_device check ((device_state is null) = (device_at is null));
comment on column station.device_state is 'how a console is, as somebody of the house or its smart plug has said last';

alter table station_command drop constraint station_command_kind_check;
alter table station_command add constraint station_command_kind_check check (kind in ('LOCK', 'UNLOCK', 'MESSAGE', 'RESTART',
    'POWER_ON', 'POWER_OFF', 'LAUNCH', 'CLOSE', 'VOLUME', 'MUTE', 'SCREENSHOT', 'WAKE', 'STATUS'));
--rollback empty
