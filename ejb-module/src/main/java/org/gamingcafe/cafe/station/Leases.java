package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Sql;

/** Until when seats may run, as they were last told. */
@ApplicationScoped
class Leases {

    @PersistenceContext
    EntityManager em;

    /** When the last lease of a session ends; nothing if it has none. */
    Optional<Instant> until(UUID session) {
        return Sql.first(em, "select until_at from station_lease where session_id = ?", row -> row.instant(1), session);
    }

    List<UUID> over(Instant before, int most) {
        return Sql.list(
                em,
                "select session_id from station_lease where until_at < ? order by until_at limit ?",
                row -> row.id(1),
                before,
                most);
    }

    /**
     * A row is written only when something is different from before, and only while the seat has a key: whoever revokes it at
     * this moment is waited for, or waits and then forgets the lease.
     *
     * @return whether the seat has a key
     */
    boolean keep(UUID session, StationId station, Instant now, Instant until) {
        return Sql.one(em, """
                with living as (
                    select id from station_key where station_id = ? and revoked_at is null for share),
                written as (
                    insert into station_lease as known (session_id, station_id, issued_at, until_at)
                    select ?, ?, ?, ? from living
                    on conflict (session_id) do update set station_id = excluded.station_id,
                        issued_at = excluded.issued_at, until_at = excluded.until_at
                    where (known.station_id, known.until_at) is distinct from (excluded.station_id, excluded.until_at))
                select exists (select from living)""", row -> row.flag(1), station.value(), session, station.value(), now, until);
    }

    void forget(UUID session) {
        Sql.change(em, "delete from station_lease where session_id = ?", session);
    }

    void forgetStation(StationId station) {
        Sql.change(em, "delete from station_lease where station_id = ?", station.value());
    }
}
