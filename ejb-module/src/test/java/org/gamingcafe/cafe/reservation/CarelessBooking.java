package org.gamingcafe.cafe.reservation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Sql;

/** How not to do it, kept to show that the race is real: looks whether a seat is free, then books it; no constraint holds it. */
final class CarelessBooking {

    private final EntityManager em;

    CarelessBooking(EntityManager em) {
        this.em = em;
    }

    boolean book(StationId station, Instant from, Instant until) {
        var taken = Sql.one(em, """
                select exists (select from careless_claim
                    where station_id = ? and tstzrange(starts_at, ends_at) && tstzrange(?, ?))""", row -> row.flag(1), station.value(), from, until);
        if (taken) {
            throw new NoSeats();
        }
        Sql.change(
                em,
                "insert into careless_claim (id, station_id, starts_at, ends_at) values (?, ?, ?, ?)",
                Ids.next(),
                station.value(),
                from,
                until);
        return true;
    }
}
