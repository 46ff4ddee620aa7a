--liquibase formatted sql

--changeset cafe:087 splitStatements:true endDelimiter:;
alter table product
    add column kit boolean not null default false,
    add check (not kit or on_hand = 0 and low_below = 0),
    add unique (id, kit);
comment on column product.kit is 'made of others when it is sold: it has no stock of its own';

create table kit_part (
    kit_id   uuid    not null,
    part_id  uuid    not null,
    venue_id uuid    not null,
    quantity integer not null check (quantity between 1 and 1000),
    is_kit   boolean not null default true check (is_kit),
    is_part  boolean not null default false check (not is_part),
    primary key (kit_id, part_id),
    foreign key (kit_id, venue_id) references product (id, venue_id),
    foreign key (part_id, venue_id) references product (id, venue_id),
    foreign key (kit_id, is_kit) references product (id, kit),
    foreign key (part_id, is_part) references product (id, kit)
);
create index kit_part_part on kit_part (part_id);
comment on table kit_part is 'of what a kit is made; what is in one is no kit';
comment on column kit_part.is_part is 'what product.kit of the part has to say: no kit lies in a kit, and a part never becomes one';

create table kit_taken (
    reference uuid    not null,
    kit_id    uuid    not null references product (id),
    part_id   uuid    not null references product (id),
    quantity  integer not null check (quantity > 0),
    taken     integer not null check (taken > 0),
    returned  integer not null default 0 check (returned between 0 and taken),
    primary key (reference, kit_id, part_id)
);
create index kit_taken_kit on kit_taken (kit_id);
create index kit_taken_part on kit_taken (part_id);
comment on table kit_taken is 'of what the kits of a sale were made at that time: that comes back, whatever they are made of later';
comment on column kit_taken.taken is 'how many kits';

grant select, insert, delete on kit_part to ${app_role};
grant select, insert on kit_taken to ${app_role};
grant update (returned) on kit_taken to ${app_role};
--rollback empty
