--liquibase formatted sql

--changeset cafe:038 splitStatements:true endDelimiter:;
alter table tariff_version
    add column terms       text,
    add column author_id   uuid,
    add column approved_by uuid,
    add column approved_at timestamptz,
    add column retired_at  timestamptz,
    add column made_from   uuid references tariff_version (id),
    add column version     bigint not null default 0,
    add constraint tariff_version_four_eyes check (approved_by <> author_id),
    add constraint tariff_version_begins check (state <> 'SCHEDULED' or active_from is not null);
comment on column tariff_version.terms is 'holidays, discounts, fees and the like as JSON; empty of a version that has none';
comment on column tariff_version.author_id is 'who wrote or last changed it; empty where the house itself did';
comment on column tariff_version.active_from is 'from when new sessions are pinned to it; a scheduled one holds from then on, whatever its state says';
create index tariff_version_venue on tariff_version (venue_id, created_at desc, id desc);
create index tariff_version_begun on tariff_version (venue_id, active_from desc) where state in ('ACTIVE', 'SCHEDULED');
create index tariff_version_due on tariff_version (active_from) where state = 'SCHEDULED';

alter table price_rule
    add column tier        varchar(40),
    add column on_holidays boolean not null default false,
    drop constraint price_rule_days_check,
    add constraint price_rule_days check (days between 0 and 127 and (days > 0 or on_holidays));
comment on column price_rule.tier is 'whose price it is; empty: of all who have none of their own';
comment on column price_rule.on_holidays is 'holds on holidays, beside its days';
--rollback empty
