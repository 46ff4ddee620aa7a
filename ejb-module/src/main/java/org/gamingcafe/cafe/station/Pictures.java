package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Sql;

/** Pictures of screens, for a day. */
@ApplicationScoped
class Pictures {

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    /** The first one stays. */
    void add(UUID command, StationId station, byte[] png, Instant now) {
        Sql.change(em, """
                insert into station_picture (command_id, station_id, png, taken_at) values (?, ?, ?, ?)
                on conflict (command_id) do nothing""", command, station.value(), png, now);
    }

    Optional<byte[]> find(UUID command, StationId station, Instant now) {
        return Sql.first(
                em,
                "select png from station_picture where command_id = ? and station_id = ? and taken_at > ?",
                row -> row.bytes(1),
                command,
                station.value(),
                now.minus(KEPT));
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from station_picture where command_id in (
                    select command_id from station_picture where taken_at <= ?
                    order by taken_at limit ?)""", now.minus(KEPT), most);
    }
}
