--liquibase formatted sql

--changeset cafe:104 splitStatements:true endDelimiter:;
alter table station_command drop constraint station_command_kind_check;
alter table station_command add constraint station_command_kind_check check (kind in ('LOCK', 'UNLOCK', 'MESSAGE', 'RESTART',
    'POWER_ON', 'POWER_OFF', 'LAUNCH', 'CLOSE', 'VOLUME', 'MUTE', 'SCREENSHOT', 'HOME', 'RECORD_VIDEO', 'WAKE', 'STATUS'));
--rollback empty
