-- Seats for bench/Play.java: -v enter=1 -v seats=<how many> in the first group of the first venue; -v leave=1 takes them away
-- as far as nobody sat there.
\if :{?enter}
insert into station (id, venue_id, group_id, number, name, state)
select gen_random_uuid(), home.venue_id, home.group_id, 8000 + n, 'Bench ' || n, 'LOCKED'
from generate_series(1, :seats) n
cross join (select s.venue_id, s.group_id from station s where s.name not like 'Bench %' order by s.number limit 1) home
where not exists (select from station known where known.venue_id = home.venue_id and known.number = 8000 + n);
analyze station;
select id from station where name like 'Bench %' and state = 'LOCKED' order by number limit :seats;
\endif
\if :{?leave}
delete from station where name like 'Bench %' and not exists (select from play_session p where p.station_id = station.id);
\endif
