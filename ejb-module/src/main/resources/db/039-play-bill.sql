--liquibase formatted sql

--changeset cafe:039 splitStatements:true endDelimiter:;
alter table play_session add column tier varchar(40);
comment on column play_session.tier is 'of the player when the session began';
alter table play_charge add column derivation text;
alter table play_charge alter column text type varchar(600);
comment on column play_charge.derivation is 'canonical JSON from which the amount is worked out again; empty of charges before bills were kept';
create table play_bill (
    session_id uuid primary key references play_session (id),
    tariff_id  uuid not null references tariff_version (id),
    usage      text not null
);
comment on column play_bill.usage is 'what the billing function was asked, as JSON';
grant select, insert on play_bill to ${app_role};
--rollback empty
