package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Longer than any session lasts. */
    static final Duration KEPT = Duration.ofDays(8);

    static final int MOST_A_DAY = 5_000;

    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    JournalMarks marks;

    /**
     * What is older than the house keeps anything of it counts as known, and so does what the house has removed. Of a seat
     * that says too much in a day nothing more is taken; it may send it again the day after.
     *
     * @return up to which number everything of this start is known
     */
    long merge(StationId station, UUID boot, List<JournalEntry> entries, Instant received) {
        var mark = marks.through(station, boot);
        if (!entries.isEmpty() && count(station, received) + entries.size() > MOST_A_DAY) {
            return through(station, boot, mark);
        }
        add(station, boot, entries, mark, received);
        var passed = entries.stream()
                .filter(Journal::isOver)
                .map(JournalEntry::sequence)
                .collect(Collectors.toSet());
        var known = through(station, boot, mark);
        while (passed.contains(known + 1)) {
            known = through(station, boot, known + 1);
        }
        if (!passed.isEmpty() && known > mark) {
            marks.note(station, boot, known, received);
        }
        return known;
    }

    private static boolean isOver(JournalEntry entry) {
        return entry.ago().compareTo(KEPT) > 0;
    }

    private void add(StationId station, UUID boot, List<JournalEntry> entries, long mark, Instant received) {
        var rows = new Rows(em);
        var news = entries.stream()
                .filter(entry -> entry.sequence() > mark && !isOver(entry))
                .toList();
        for (var entry : news) {
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
        if (!news.isEmpty()) {
            rows.send();
        }
    }

    /** Everything without a gap beyond a number that is known. */
    private long through(StationId station, UUID boot, long known) {
        return Sql.one(em, """
                select coalesce(max(sequence), cast(? as bigint)) from (
                    select sequence, cast(? as bigint) + row_number() over (order by sequence) as place
                    from station_journal where station_id = ? and boot = ? and sequence > ?) numbered
                where sequence = place""", row -> row.number(1), known, known, station.value(), boot, known);
    }

    private long count(StationId station, Instant now) {
        return Sql.one(
                em,
                "select count(*) from station_journal where station_id = ? and merged_at > ?",
                row -> row.number(1),
                station.value(),
                now.minus(DAY));
    }

    /** Of what is removed it is kept up to which number it was known. @return how many */
    int removeOld(Instant now, int most) {
        return Math.toIntExact(Sql.one(em, """
                with over as (
                    select station_id, boot, sequence from station_journal where merged_at < ?
                    order by merged_at limit ?),
                gone as (
                    delete from station_journal j using over o
                    where j.station_id = o.station_id and j.boot = o.boot and j.sequence = o.sequence
                    returning j.station_id, j.boot, j.sequence),
                noted as (
                    insert into station_journal_mark as known (station_id, boot, through, noted_at)
                    select station_id, boot, max(sequence), cast(? as timestamptz) from gone group by station_id, boot
                    on conflict (station_id, boot) do update set
                        through = greatest(known.through, excluded.through), noted_at = excluded.noted_at)
                select count(*) from gone""", row -> row.number(1), now.minus(KEPT), most, now));
    }

    /** When this seat says that it locked itself in a session, at an instant or soon after it. */
    Optional<Instant> locked(UUID session, StationId station, Instant from, Instant until) {
        return Sql.first(em, """
                select at from station_journal
                where session_id = ? and station_id = ? and kind = 'LOCKED' and at >= ? and at <= ? order by at limit 1""", row -> row.instant(1), session, station.value(), from, until);
    }
}
