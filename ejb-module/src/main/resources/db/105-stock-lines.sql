--liquibase formatted sql

--changeset cafe:105 splitStatements:true endDelimiter:;
alter table stock_move
    add column lot_line integer check (lot_line > 0),
    add column remaining_after integer;
update stock_move m set venue_id = p.venue_id from product p where p.id = m.product_id and m.venue_id is null;
update stock_move m set lot_line = known.line, remaining_after = known.remaining
from (select id, row_number() over lines as line, sum(quantity) over lines as remaining from stock_move
    window lines as (partition by lot_id order by at, id rows unbounded preceding)) known
where known.id = m.id;
create unique index stock_move_line on stock_move (lot_id, lot_line) include (quantity, remaining_after);
drop index stock_move_lot;
create index stock_move_kind on stock_move (venue_id, kind, id desc) where kind <> 'SALE';
alter table stock_move alter column venue_id set not null;
comment on column stock_move.lot_line is 'the how manieth move of its lot this is; numbered by the database, without gaps';
comment on column stock_move.remaining_after is 'what the lot holds after it: the sum of the moves up to this one, carried on by the database';

alter table lot add column venue_id uuid references venue (id);
update lot l set venue_id = p.venue_id from product p where p.id = l.product_id;
alter table lot alter column venue_id set not null;
create index lot_venue on lot (venue_id, id desc);
create index lot_venue_open on lot (venue_id, id desc) where remaining > 0;
create index lot_venue_expires on lot (venue_id, expires_on, id) where remaining > 0 and expires_on is not null;
comment on column lot.venue_id is 'that of its product, for lists';
--rollback empty

--changeset cafe:105-lines splitStatements:false
-- A move carries on what the moves of its lot came to before it, whatever whoever writes it says; two who would carry on the same
-- line meet in the unique index. Who knows nothing of venues gets that of the product.
create function stock_move_line() returns trigger language plpgsql as $$
begin
    if new.venue_id is null then
        select p.venue_id into new.venue_id from product p where p.id = new.product_id;
    end if;
    select m.lot_line + 1, m.remaining_after + new.quantity into new.lot_line, new.remaining_after
        from stock_move m where m.lot_id = new.lot_id order by m.lot_line desc limit 1;
    if not found then
        new.lot_line := 1;
        new.remaining_after := new.quantity;
    end if;
    return new;
end $$;
create trigger stock_move_line before insert on stock_move for each row execute function stock_move_line();

create function lot_venue() returns trigger language plpgsql as $$
begin
    select p.venue_id into new.venue_id from product p where p.id = new.product_id;
    return new;
end $$;
create trigger lot_venue before insert on lot for each row execute function lot_venue();

-- I12 as before, but without adding all moves up each time: the last line of a lot says what they come to. Every line was
-- computed from the one before it, lines have no gaps and no twins, and nobody may change or remove a move. The job of the night
-- adds all of them up.
create or replace function lot_adds_up() returns trigger language plpgsql as $$
declare
    wanted uuid;
    said integer;
begin
    if tg_table_name = 'lot' then
        wanted := new.id;
    else
        wanted := new.lot_id;
    end if;
    select m.remaining_after into said from stock_move m where m.lot_id = wanted order by m.lot_line desc limit 1;
    if not found then
        said := 0;
    end if;
    if exists (select from lot l where l.id = wanted and l.remaining is distinct from said) then
        raise exception 'lot % is not what its moves say', wanted using errcode = '23514';
    end if;
    return null;
end $$;
--rollback empty
