--liquibase formatted sql

--changeset cafe:141 splitStatements:true endDelimiter:;
alter table play_session add column wallet_venue uuid references venue (id);
alter table play_session add constraint play_session_wallet_venue
    check (wallet_venue is null or wallet_venue <> venue_id and mode = 'PREPAID');
comment on column play_session.wallet_venue is 'the home venue of a member who plays in another one: their wallet lies in its books (T26)';
--rollback empty
