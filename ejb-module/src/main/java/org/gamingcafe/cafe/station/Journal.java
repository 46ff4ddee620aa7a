package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;

/** What happened at seats while nobody could be told; each entry once, however often it is sent. */
@ApplicationScoped
class Journal {

    private static final String ADD = """
            insert into station_journal (station_id, boot, sequence, kind, session_id, at, merged_at)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as bigint[]), cast(? as text[]),
                cast(? as uuid[]), cast(? as timestamptz[]), cast(? as timestamptz[]))
            on conflict (station_id, boot, sequence) do nothing""";

    @PersistenceContext
    EntityManager em;

    /** @return up to which number everything of this start is known */
    long merge(StationId station, UUID boot, List<JournalEntry> entries, Instant received) {
        var rows = new Rows(em);
        for (var entry : entries) {
            rows.add(
                    ADD,
                    station.value(),
                    boot,
                    entry.sequence(),
                    entry.kind(),
                    entry.session(),
                    entry.at(received),
                    received);
        }
        if (!entries.isEmpty()) {
            rows.send();
        }
        return Sql.one(em, """
                select coalesce(max(sequence), 0) from (
                    select sequence, row_number() over (order by sequence) as place from station_journal
                    where station_id = ? and boot = ?) numbered where sequence = place""", row -> row.number(1), station.value(), boot);
    }

    /** When a seat says that it locked itself in a session, at an instant or soon after it. */
    Optional<Instant> locked(UUID session, Instant from, Instant until) {
        return Sql.first(em, """
                select at from station_journal
                where session_id = ? and kind = 'LOCKED' and at >= ? and at <= ? order by at limit 1""", row -> row.instant(1), session, from, until);
    }
}
