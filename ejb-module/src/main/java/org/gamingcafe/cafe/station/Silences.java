package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Which seats have not been heard of for a while. */
@ApplicationScoped
class Silences {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    List<SilentSeat> between(Instant since, Instant before) {
        return Sql.list(
                em,
                """
                select s.id, s.venue_id, p.last_seen_at, s.occupied_by
                from station_pulse p join station s on s.id = p.station_id
                where p.last_seen_at >= ? and p.last_seen_at < ? and s.retired_at is null
                    and s.state in ('LOCKED', 'RESERVED_SOON', 'IN_USE', 'PAUSED', 'LOST')
                    and exists (select from station_key k where k.station_id = s.id and k.revoked_at is null)
                order by p.last_seen_at, s.id limit ?""",
                row -> new SilentSeat(
                        new StationId(row.id(1)), new VenueId(row.id(2)), row.instant(3), row.idOrNull(4)),
                since,
                before,
                MOST);
    }

    int playedAt(VenueId venue) {
        return (int) (long) Sql.one(em, """
                select count(*) from station s where s.venue_id = ? and s.occupied_by is not null
                    and exists (select from station_key k where k.station_id = s.id and k.revoked_at is null)""", row -> row.number(1), venue.value());
    }

    Map<StationId, Instant> heard(Collection<StationId> stations) {
        var heard = new HashMap<StationId, Instant>();
        for (Object row : em.createNativeQuery(
                        "select station_id, last_seen_at from station_pulse where station_id in (:stations)")
                .setParameter(
                        "stations", stations.stream().map(StationId::value).toList())
                .getResultList()) {
            var column = (Object[]) row;
            heard.put(new StationId((UUID) column[0]), (Instant) column[1]);
        }
        return heard;
    }

    Map<StationId, Instant> withPlay(Collection<StationId> stations, Instant before) {
        var silent = new HashMap<StationId, Instant>();
        for (Object row : em.createNativeQuery("""
                        select s.id, p.last_seen_at from station_pulse p join station s on s.id = p.station_id
                        where s.id in (:stations) and s.occupied_by is not null and p.last_seen_at < :before
                            and exists (select from station_key k where k.station_id = s.id and k.revoked_at is null)""")
                .setParameter(
                        "stations", stations.stream().map(StationId::value).toList())
                .setParameter("before", before)
                .getResultList()) {
            var column = (Object[]) row;
            silent.put(new StationId((UUID) column[0]), (Instant) column[1]);
        }
        return silent;
    }

    List<StationId> seats(VenueId venue, @Nullable UUID room) {
        return Sql.list(em, """
                select id from station where venue_id = ? and retired_at is null
                    and (cast(? as uuid) is null or room_id = cast(? as uuid)) order by number limit ?""", row -> new StationId(row.id(1)), venue.value(), room, room, MOST);
    }
}
