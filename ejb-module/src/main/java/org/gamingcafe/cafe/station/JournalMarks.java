package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Sql;

/** Up to which number journals are known whose entries are not kept any more. */
@ApplicationScoped
class JournalMarks {

    /** No entry may be older than that. */
    private static final Duration KEPT = Duration.ofDays(31);

    @PersistenceContext
    EntityManager em;

    long through(StationId station, UUID boot) {
        return Sql.first(
                        em,
                        "select through from station_journal_mark where station_id = ? and boot = ?",
                        row -> row.number(1),
                        station.value(),
                        boot)
                .orElse(0L);
    }

    void note(StationId station, UUID boot, long through, Instant now) {
        Sql.change(em, """
                insert into station_journal_mark as known (station_id, boot, through, noted_at) values (?, ?, ?, ?)
                on conflict (station_id, boot) do update set
                    through = greatest(known.through, excluded.through), noted_at = excluded.noted_at""", station.value(), boot, through, now);
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from station_journal_mark where (station_id, boot) in (
                    select station_id, boot from station_journal_mark where noted_at < ?
                    order by noted_at limit ? for update skip locked)""", now.minus(KEPT), most);
    }
}
