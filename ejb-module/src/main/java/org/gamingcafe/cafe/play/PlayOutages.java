package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What incidents took from sessions: one row for each incident and session. */
@ApplicationScoped
class PlayOutages {

    private static final int MOST = 10_000;
    private static final String VIEW = """
            select o.incident_id, o.session_id, o.station_id, o.reason, o.from_at, o.until_at, o.seconds, o.lost, o.to_correct,
                p.account_id, p.currency, p.state = 'ADJUSTED', o.left_out
            from play_outage o join play_session p on p.id = o.session_id
            """;

    private static final String PARTS = """
            insert into play_outage_part (incident_id, session_id, from_at, until_at)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]), cast(? as timestamptz[]))
            on conflict do nothing""";

    /** A bill that was settled before the incident was known. */
    record Due(UUID incident, UUID session) {}

    @PersistenceContext
    EntityManager em;

    /** A row as it is kept. */
    record Kept(
            UUID incident,
            UUID session,
            UUID station,
            String reason,
            Instant from,
            @Nullable Instant until,
            long seconds,
            long lost,
            boolean toCorrect,
            @Nullable UUID account,
            String currency,
            boolean isAdjusted,
            boolean isLeftOut) {}

    /** A session whose player has sat at a seat after an instant. */
    record Played(
            UUID session, @Nullable UUID account, @Nullable Instant endedAt) {

        boolean isOver() {
            return endedAt != null;
        }
    }

    /** Who sits at these seats, or has since an instant, wherever they sit now; in the order of the sessions' ids. */
    List<Played> playedAt(Collection<UUID> stations, Instant since) {
        List<?> rows = em.createNativeQuery("""
                        select id, account_id, ended_at from play_session where id in (
                            select session_id from play_segment
                            where station_id in (:stations) and from_at > :past and (until_at is null or until_at > :since)
                            union
                            select id from play_session where station_id in (:stations) and started_at > :past)
                            and (ended_at is null or ended_at > :since)
                        order by id""")
                .setParameter("stations", stations)
                .setParameter("since", since)
                .setParameter("past", since.minus(PlaySessions.LONGEST))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Played((UUID) row[0], (UUID) row[1], (Instant) row[2]))
                .toList();
    }

    /** Begins, or goes on after it was over for a while. */
    void begin(UUID incident, PlaySession session, String reason, Instant from) {
        Sql.change(em, """
                insert into play_outage as known (incident_id, session_id, station_id, reason, from_at)
                values (?, ?, ?, ?, ?)
                on conflict (incident_id, session_id) do update set until_at = null, station_id = excluded.station_id
                    where not known.left_out""", incident, session.id(), session.station().value(), reason, from);
    }

    /** What is over for somebody who plays on. */
    void was(UUID incident, PlaySession session, String reason, List<Stay> stays, Outages.Lost lost) {
        Sql.change(
                em,
                """
                insert into play_outage as known (incident_id, session_id, station_id, reason, from_at, until_at, seconds, lost)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (incident_id, session_id) do update set
                    until_at = case when known.until_at is not null then greatest(known.until_at, excluded.until_at) end,
                    seconds = known.seconds + excluded.seconds, lost = known.lost + excluded.lost where not known.left_out""",
                incident,
                session.id(),
                stays.getFirst().station(),
                reason,
                stays.getFirst().from(),
                stays.getLast().until(),
                lost.seconds(),
                lost.money().minor());
    }

    /** What was settled already; its bill is still to be corrected. */
    void settled(UUID incident, UUID session, String reason, List<Stay> stays) {
        var isNoted = Sql.change(
                        em,
                        """
                        insert into play_outage as known (incident_id, session_id, station_id, reason, from_at, until_at,
                            to_correct)
                        values (?, ?, ?, ?, ?, ?, true)
                        on conflict (incident_id, session_id) do update set to_correct = true,
                            until_at = greatest(known.until_at, excluded.until_at) where not known.left_out""",
                        incident,
                        session,
                        stays.getFirst().station(),
                        reason,
                        stays.getFirst().from(),
                        stays.getLast().until())
                == 1;
        if (isNoted) {
            var rows = new Rows(em);
            stays.forEach(stay -> rows.add(PARTS, incident, session, stay.from(), stay.until()));
            rows.send();
        }
    }

    /** When somebody whose bill was settled had sat at seats that were out. */
    List<MissedTime> parts(UUID incident, UUID session) {
        return Sql.list(
                em,
                "select from_at, until_at from play_outage_part where incident_id = ? and session_id = ? order by from_at limit ?",
                row -> new MissedTime(row.instant(1), row.instant(2)),
                incident,
                session,
                MOST);
    }

    /** Nothing is taken out of this bill. */
    void leftOut(Outages.News news, UUID session, UUID station, Instant from, Instant until) {
        Sql.change(em, """
                insert into play_outage (incident_id, session_id, station_id, reason, from_at, until_at, left_out)
                values (?, ?, ?, ?, ?, ?, true) on conflict (incident_id, session_id) do nothing""", news.incident(), session, station, news.reason(), from, until);
    }

    void ended(UUID incident, UUID session, Instant until, long seconds, Money lost) {
        Sql.change(em, """
                update play_outage set until_at = greatest(from_at, ?), seconds = seconds + ?, lost = lost + ?
                where incident_id = ? and session_id = ? and until_at is null""", until, seconds, lost.minor(), incident, session);
    }

    void corrected(UUID incident, UUID session, long seconds, long lost) {
        Sql.change(em, """
                update play_outage set to_correct = false, seconds = seconds + ?, lost = lost + ?
                where incident_id = ? and session_id = ?""", seconds, lost, incident, session);
    }

    void rename(UUID incident, String reason) {
        Sql.change(em, "update play_outage set reason = ? where incident_id = ?", reason, incident);
    }

    Optional<Kept> find(UUID incident, UUID session) {
        return Sql.first(
                em, VIEW + "where o.incident_id = ? and o.session_id = ?", PlayOutages::kept, incident, session);
    }

    /** What kept the player of a session from playing, and was not billed, the first one first. */
    List<Kept> ofSession(UUID session) {
        return Sql.list(
                em,
                VIEW + "where o.session_id = ? and not o.left_out order by o.from_at limit ?",
                PlayOutages::kept,
                session,
                MOST);
    }

    List<Kept> of(UUID incident) {
        return Sql.list(
                em, VIEW + "where o.incident_id = ? order by o.session_id limit ?", PlayOutages::kept, incident, MOST);
    }

    /** Of an incident, or of one seat of it: sessions for which it lasts, in the order of their ids. */
    List<UUID> open(UUID incident, @Nullable UUID station) {
        return Sql.list(em, """
                select session_id from play_outage where incident_id = ? and until_at is null
                    and (cast(? as uuid) is null or station_id = cast(? as uuid)) order by session_id limit ?""", row -> row.id(1), incident, station, station, MOST);
    }

    /** Bills that are still to be corrected: the incident, and the session. */
    List<Due> toCorrect(int most) {
        return Sql.list(
                em,
                "select incident_id, session_id from play_outage where to_correct order by session_id limit ?",
                row -> new Due(row.id(1), row.id(2)),
                most);
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.id(1),
                row.id(2),
                row.id(3),
                row.text(4),
                row.instant(5),
                row.instantOrNull(6),
                row.number(7),
                row.number(8),
                row.flag(9),
                row.idOrNull(10),
                row.text(11),
                row.flag(12),
                row.flag(13));
    }
}
