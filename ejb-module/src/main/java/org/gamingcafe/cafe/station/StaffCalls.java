package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Calls for somebody of the house; a seat has one open one at most. */
@ApplicationScoped
class StaffCalls {

    private static final String ALL = """
            select c.id, c.station_id, s.number, c.text, c.called_at, c.taken_at, c.taken_by
            from station_call c join station s on s.id = c.station_id
            """;

    /** After somebody has gone there. */
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    /** @return whether there was no open one */
    boolean add(UUID id, StationId station, @Nullable String text, Instant now) {
        return Sql.change(em, """
                        insert into station_call (id, station_id, text, called_at) values (?, ?, ?, ?)
                        on conflict (station_id) where taken_at is null do nothing""", id, station.value(), text, now) == 1;
    }

    Optional<StaffCallView> find(UUID id) {
        return Sql.first(em, ALL + " where c.id = ?", StaffCalls::view, id);
    }

    Optional<StaffCallView> openAt(StationId station) {
        return Sql.first(em, ALL + " where c.station_id = ? and c.taken_at is null", StaffCalls::view, station.value());
    }

    /** Those who wait longest first. */
    List<StaffCallView> open(VenueId venue, int most) {
        return Sql.list(
                em,
                ALL + " where s.venue_id = ? and c.taken_at is null order by c.called_at, c.id limit ?",
                StaffCalls::view,
                venue.value(),
                most);
    }

    /** Of callers who take the same one exactly one does. */
    boolean take(UUID id, @Nullable AccountId by, Instant now) {
        return Sql.change(em, """
                        update station_call set taken_at = ?, taken_by = cast(? as uuid) where id = ? and taken_at is null""", now, by == null ? null : by.toString(), id) == 1;
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from station_call where id in (
                    select id from station_call where taken_at < ? order by taken_at limit ? for update skip locked)""", now.minus(KEPT), most);
    }

    private static StaffCallView view(Row row) {
        var by = row.idOrNull(7);
        return new StaffCallView(
                row.id(1),
                new StationId(row.id(2)),
                (int) row.number(3),
                row.textOrNull(4),
                row.instant(5),
                row.instantOrNull(6),
                by == null ? null : new AccountId(by));
    }
}
