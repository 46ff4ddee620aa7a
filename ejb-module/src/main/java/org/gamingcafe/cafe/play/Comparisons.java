package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Rebilled;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Comparisons of drafts. A draft has one that runs at a time, and the last one that ended; its row is its checkpoint. */
@ApplicationScoped
class Comparisons {

    private static final Duration STALLED = Duration.ofMinutes(2);
    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            select id, venue_id, draft_id, draft_version, active_id, days, since, until, state, compared, expected,
                started_at, ended_at
            from tariff_comparison
            """;

    /** What is to be compared. */
    record Task(VenueId venue, UUID draft, long draftVersion, UUID active, int days) {}

    /** Where one that runs stands: the end and the id of the session that was compared last. */
    record Progress(ComparisonView comparison, Instant at, UUID session) {}

    /** A session that ended, with what its bill was asked for. */
    record Ended(UUID id, UUID group, @Nullable String tier, Instant at, String usage) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The one that runs, or a new one, which takes the place of those that have ended. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID begin(Task task) {
        var until = clock.instant();
        var since = until.minus(Duration.ofDays(task.days()));
        var id = Ids.next();
        var isNew = em.createNativeQuery("""
                        insert into tariff_comparison (id, venue_id, draft_id, draft_version, active_id, days, since, until,
                            state, expected, place_at, place_id, started_at, moved_at)
                        select :id, :venue, :draft, :version, :active, :days, :since, :until, 'RUNNING', count(*), :since,
                            :first, :until, :until
                        from play_session s join play_bill b on b.session_id = s.id
                        where s.venue_id = :venue and s.ended_at >= :since and s.ended_at <= :until
                        on conflict (draft_id) where state = 'RUNNING' do nothing""")
                        .setParameter("id", id)
                        .setParameter("venue", task.venue().value())
                        .setParameter("draft", task.draft())
                        .setParameter("version", task.draftVersion())
                        .setParameter("active", task.active())
                        .setParameter("days", task.days())
                        .setParameter("since", since)
                        .setParameter("until", until)
                        .setParameter("first", FIRST)
                        .executeUpdate()
                == 1;
        if (isNew) {
            em.createNativeQuery("delete from tariff_comparison where draft_id = :draft and state <> 'RUNNING'")
                    .setParameter("draft", task.draft())
                    .executeUpdate();
            return id;
        }
        return (UUID)
                em.createNativeQuery("select id from tariff_comparison where draft_id = :draft and state = 'RUNNING'")
                        .setParameter("draft", task.draft())
                        .getSingleResult();
    }

    /** Whether one runs that has made a step lately. */
    boolean isUnderWay(UUID draft) {
        return !em.createNativeQuery("""
                        select 1 from tariff_comparison
                        where draft_id = :draft and state = 'RUNNING' and moved_at > :since""")
                .setParameter("draft", draft)
                .setParameter("since", clock.instant().minus(STALLED))
                .getResultList()
                .isEmpty();
    }

    /** Takes the row, so that two runners of one comparison go one after the other; empty once it is over. */
    Optional<Progress> take(UUID id) {
        List<?> rows = em.createNativeQuery(
                        "select place_at, place_id from tariff_comparison where id = :id and state = 'RUNNING' for update")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .flatMap(row -> find(id).map(view -> new Progress(view, (Instant) row[0], (UUID) row[1])));
    }

    /** The sessions after the place, in the order of their ends. */
    List<Ended> next(Progress now, int most) {
        List<?> rows = em.createNativeQuery("""
                        select s.id, s.group_id, s.tier, s.ended_at, b.usage
                        from play_session s join play_bill b on b.session_id = s.id
                        where s.venue_id = :venue and s.ended_at <= :until and (s.ended_at, s.id) > (:at, :session)
                        order by s.ended_at, s.id""")
                .setParameter("venue", now.comparison().venue().value())
                .setParameter("until", now.comparison().until())
                .setParameter("at", now.at())
                .setParameter("session", now.session())
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Ended((UUID) row[0], (UUID) row[1], (String) row[2], (Instant) row[3], (String) row[4]))
                .toList();
    }

    void add(UUID comparison, Ended session, Rebilled totals, ZoneId zone) {
        var before = totals.before();
        var after = totals.after();
        em.createNativeQuery("""
                        insert into tariff_comparison_line (comparison_id, session_id, group_id, tier, day, before, after)
                        values (:comparison, :session, :group, cast(:tier as text), :day, cast(:before as bigint),
                            cast(:after as bigint))""")
                .setParameter("comparison", comparison)
                .setParameter("session", session.id())
                .setParameter("group", session.group())
                .setParameter("tier", session.tier())
                .setParameter("day", session.at().atZone(zone).toLocalDate())
                .setParameter("before", before == null ? null : Long.toString(before.minor()))
                .setParameter("after", after == null ? null : Long.toString(after.minor()))
                .executeUpdate();
    }

    void advance(UUID id, Ended last, int compared) {
        em.createNativeQuery("""
                        update tariff_comparison
                        set place_at = :at, place_id = :session, compared = compared + :compared, moved_at = :now
                        where id = :id""")
                .setParameter("at", last.at())
                .setParameter("session", last.id())
                .setParameter("compared", compared)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    void end(UUID id, ComparisonView.State state) {
        em.createNativeQuery(
                        "update tariff_comparison set state = :state, ended_at = :now, moved_at = :now where id = :id")
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<ComparisonView> find(UUID id) {
        List<?> rows = em.createNativeQuery(COLUMNS + "where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).findFirst();
    }

    /** The one of a draft that was started last. */
    Optional<ComparisonView> last(UUID draft) {
        List<?> rows = em.createNativeQuery(
                        COLUMNS + "where draft_id = :draft order by started_at desc, id desc limit 1")
                .setParameter("draft", draft)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).findFirst();
    }

    private static ComparisonView view(Object[] row) {
        return new ComparisonView(
                (UUID) row[0],
                new VenueId((UUID) row[1]),
                (UUID) row[2],
                ((Number) row[3]).longValue(),
                (UUID) row[4],
                ((Number) row[5]).intValue(),
                (Instant) row[6],
                (Instant) row[7],
                ComparisonView.State.valueOf((String) row[8]),
                ((Number) row[9]).longValue(),
                ((Number) row[10]).longValue(),
                (Instant) row[11],
                (Instant) row[12]);
    }
}
