--liquibase formatted sql

--changeset cafe:046 splitStatements:true endDelimiter:;
alter table venue
    add column organisation varchar(120) check (length(organisation) > 0),
    add column receipt_head varchar(400) check (length(receipt_head) > 0),
    add column tax_ppm      integer check (tax_ppm between 0 and 1000000),
    add constraint venue_one_currency unique (id, currency);
comment on column venue.organisation is 'who runs it; empty as long as nobody has said so';
comment on column venue.receipt_head is 'what stands below the name on receipts: address, tax number';
comment on column venue.tax_ppm is 'the usual rate, which forms begin with; each tariff and product states its own';
alter table tariff_version
    add constraint tariff_version_in_the_currency_of_its_venue foreign key (venue_id, currency) references venue (id, currency);

create table opening_span (
    venue_id uuid     not null references venue (id),
    day      smallint not null check (day between 1 and 7),
    begins   time     not null,
    ends     time     not null,
    primary key (venue_id, day)
);
comment on table opening_span is 'when a venue is open; a day without a row: closed; a venue without rows: nobody has said';
comment on column opening_span.day is '1 is Monday: the day on which the span begins';
comment on column opening_span.ends is 'not later than begins: on the next day; the same: round the clock';
grant select, insert, delete on opening_span to ${app_role};

insert into role_grant (role, permission) values ('MANAGER', 'venue:manage'), ('ADMIN', 'venue:manage');
--rollback empty
