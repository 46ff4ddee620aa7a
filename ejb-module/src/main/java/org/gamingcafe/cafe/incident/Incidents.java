package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.play.OutSeat;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All incidents. Ids rise with time: their order is that of opening. */
@ApplicationScoped
class Incidents {

    private static final int MOST_SEATS = 10_000;
    private static final int MOST_OPEN = 500;

    private static final String VIEW = """
            select i.id, i.venue_id, i.scope, i.room_id, i.reason, i.until_heard, i.from_at, i.opened_at, i.opened_by,
                i.latest_at, i.closed_at, i.closed_by, i.closed_how, i.version,
                (select count(*) from incident_seat s where s.incident_id = i.id),
                (select count(*) from incident_seat s where s.incident_id = i.id and s.until_at is null)
            from incident i
            """;

    private static final String SEATS = """
            insert into incident_seat as known (incident_id, station_id, from_at)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]))
            on conflict (incident_id, station_id) do update set until_at = null, from_at = excluded.from_at
                where known.until_at is not null""";

    @PersistenceContext
    EntityManager em;

    /** From here until commit nobody else opens or closes incidents of this venue. */
    void alone(VenueId venue) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:venue, 60)) as text)")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    /** Of callers who all see the same silence in a venue exactly one opens an incident. @return whether it was this one */
    boolean open(IncidentView incident) {
        return Sql.change(
                        em,
                        """
                        insert into incident (id, venue_id, scope, room_id, reason, until_heard, from_at, opened_at, opened_by,
                            latest_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (venue_id) where scope = 'SILENCE' and closed_at is null do nothing""",
                        incident.id(),
                        incident.venue().value(),
                        incident.scope().name(),
                        incident.room(),
                        incident.reason(),
                        incident.untilHeard(),
                        incident.from(),
                        incident.openedAt(),
                        incident.openedBy(),
                        incident.latestAt())
                == 1;
    }

    void addSeats(UUID incident, Collection<OutSeat> seats) {
        var rows = new Rows(em);
        seats.forEach(seat -> rows.add(SEATS, incident, seat.station().value(), seat.from()));
        if (!seats.isEmpty()) {
            rows.send();
        }
    }

    /** The incident of silence that lasts in a venue, if there is one. */
    Optional<IncidentView> silenceIn(VenueId venue) {
        return Sql.first(
                em,
                VIEW + "where i.venue_id = ? and i.scope = 'SILENCE' and i.closed_at is null",
                Incidents::view,
                venue.value());
    }

    /** Seats of a venue at which an incident lasts. */
    Set<StationId> seatsOut(VenueId venue) {
        return new HashSet<>(Sql.list(em, """
                select s.station_id from incident_seat s join incident i on i.id = s.incident_id
                where i.venue_id = ? and i.closed_at is null and s.until_at is null limit ?""", row -> new StationId(row.id(1)), venue.value(), MOST_SEATS));
    }

    List<IncidentSeat> seats(UUID incident) {
        return Sql.list(
                em,
                """
                select s.station_id, t.number, t.name, s.from_at, s.until_at
                from incident_seat s join station t on t.id = s.station_id
                where s.incident_id = ? order by t.number limit ?""",
                row -> new IncidentSeat(
                        new StationId(row.id(1)),
                        (int) row.number(2),
                        row.text(3),
                        row.instant(4),
                        row.instantOrNull(5)),
                incident,
                MOST_SEATS);
    }

    /** At one seat, or at all at which it lasts. */
    void seatsEnded(UUID incident, @Nullable StationId station, Instant at) {
        var id = station == null ? null : station.value();
        Sql.change(em, """
                update incident_seat set until_at = greatest(from_at, ?)
                where incident_id = ? and until_at is null and (cast(? as uuid) is null or station_id = cast(? as uuid))""", at, incident, id, id);
    }

    boolean close(UUID incident, Instant at, IncidentView.How how, @Nullable UUID by) {
        return Sql.change(em, """
                        update incident set closed_at = greatest(from_at, ?), closed_how = ?, closed_by = ?,
                            version = version + 1
                        where id = ? and closed_at is null""", at, how.name(), by, incident) == 1;
    }

    boolean rename(UUID incident, String reason, long version) {
        return Sql.change(
                        em,
                        "update incident set reason = ?, version = version + 1 where id = ? and version = ?",
                        reason,
                        incident,
                        version)
                == 1;
    }

    Optional<IncidentView> find(UUID id) {
        return Sql.first(em, VIEW + "where i.id = ?", Incidents::view, id);
    }

    /** Of all venues, those that last. */
    List<UUID> open() {
        return Sql.list(
                em, "select id from incident where closed_at is null order by id limit ?", row -> row.id(1), MOST_OPEN);
    }

    long countOpen() {
        return Sql.one(em, "select count(*) from incident where closed_at is null", row -> row.number(1));
    }

    /** Those of a venue that last, or are over, or both: the latest first. */
    Slice<IncidentView> of(VenueId venue, @Nullable Boolean isOpen, PageRequest page) {
        var after = Cursor.afterId(page).orElse(null);
        var found =
                Sql.list(em, VIEW + """
                where i.venue_id = ? and (cast(? as uuid) is null or i.id < cast(? as uuid))
                    and (cast(? as boolean) is null or (i.closed_at is null) = cast(? as boolean))
                order by i.id desc limit ?""", Incidents::view, venue.value(), after, after, isOpen, isOpen, page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    /** The house listens. @return since when, without a break */
    Instant listen(Instant now, Duration longestBreak) {
        return Sql.one(em, """
                insert into incident_watch as known (since_at, seen_at) values (?, ?)
                on conflict (only_one) do update set
                    since_at = case when abs(extract(epoch from excluded.seen_at - known.seen_at)) > ?
                        then excluded.since_at else known.since_at end,
                    seen_at = case when abs(extract(epoch from excluded.seen_at - known.seen_at)) > ?
                        then excluded.seen_at else greatest(known.seen_at, excluded.seen_at) end
                returning since_at""", row -> row.instant(1), now, now, longestBreak.toSeconds(), longestBreak.toSeconds());
    }

    private static IncidentView view(Row row) {
        var how = row.textOrNull(13);
        return new IncidentView(
                row.id(1),
                new VenueId(row.id(2)),
                IncidentView.Scope.valueOf(row.text(3)),
                row.idOrNull(4),
                row.text(5),
                row.flag(6),
                row.instant(7),
                row.instant(8),
                row.idOrNull(9),
                row.instant(10),
                row.instantOrNull(11),
                row.idOrNull(12),
                how == null ? null : IncidentView.How.valueOf(how),
                row.number(14),
                (int) row.number(15),
                (int) row.number(16));
    }
}
