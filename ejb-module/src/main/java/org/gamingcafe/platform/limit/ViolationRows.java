package org.gamingcafe.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.limit.Violations.Note;
import org.gamingcafe.platform.limit.Violations.Whose;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who was refused: one row for each limit, caller and hour. */
@ApplicationScoped
class ViolationRows {

    /** From this many refusals of one caller within an hour on, somebody is told; once per limit and hour. */
    static final int REPEATED = 20;

    static final int MOST_PER_HOUR = 10_000;

    private static final String ACCOUNT = "account:";
    private static final String COLUMNS =
            "select id, limit_name, subject, refused, first_at, last_at, blocked_until from limit_violation";

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<DomainEvent> events;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(Map<Whose, Note> notes) {
        var room = MOST_PER_HOUR - inTheHour(notes.values().iterator().next().last());
        notes.entrySet().stream()
                .sorted(Comparator.comparing(note -> note.getKey().toString()))
                .forEach(note -> add(room > 0 ? note.getKey() : note.getKey().amongOthers(), note.getValue()));
    }

    private long inTheHour(Instant at) {
        return ((Number) em.createNativeQuery("select count(*) from limit_violation where hour = :hour")
                        .setParameter("hour", at.truncatedTo(ChronoUnit.HOURS))
                        .getSingleResult())
                .longValue();
    }

    private void add(Whose whose, Note note) {
        var hour = note.last().truncatedTo(ChronoUnit.HOURS);
        var row = (Object[]) em.createNativeQuery("""
                        insert into limit_violation as known (id, hour, limit_name, subject, account_id, refused, first_at,
                            last_at, blocked_until)
                        values (:id, :hour, :limit, :subject, cast(nullif(:account, '') as uuid), :refused, :first, :last,
                            :until)
                        on conflict (hour, limit_name, subject) do update
                        set refused = known.refused + excluded.refused, last_at = greatest(known.last_at, excluded.last_at),
                            blocked_until = greatest(known.blocked_until, excluded.blocked_until)
                        returning id, refused""")
                .setParameter("id", Ids.next())
                .setParameter("hour", hour)
                .setParameter("limit", whose.limit().key())
                .setParameter("account", account(whose.subject()))
                .setParameter("refused", note.refused())
                .setParameter("first", note.first())
                .setParameter("last", note.last())
                .setParameter("until", note.until())
                .setParameter("subject", whose.subject())
                .getSingleResult();
        var refused = ((Number) row[1]).longValue();
        if (refused >= REPEATED && refused - note.refused() < REPEATED && isFirstAlert(whose.limit(), hour)) {
            events.fire(new LimitExceededRepeatedly((UUID) row[0], whose.limit(), refused));
        }
    }

    private boolean isFirstAlert(LimitName limit, Instant hour) {
        return em.createNativeQuery("""
                        insert into limit_alert (limit_name, hour) values (:limit, :hour) on conflict do nothing""")
                        .setParameter("limit", limit.key())
                        .setParameter("hour", hour)
                        .executeUpdate()
                == 1;
    }

    /** Newest first. */
    Slice<Violation> list(@Nullable LimitName limit, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var query = em.createNativeQuery(COLUMNS + """
                         where (:limit = '' or limit_name = :limit)
                          and (cast(:at as timestamptz) is null or (last_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by last_at desc, id desc""")
                .setParameter("limit", limit == null ? "" : limit.key())
                .setParameter(
                        "at", after.isEmpty() ? null : instant(after.getFirst()).toString())
                .setParameter("id", after.isEmpty() ? null : id(after.getLast()).toString());
        return Slice.of(
                violations(query.setMaxResults(page.size() + 1)),
                page.size(),
                last -> Cursor.of(last.lastAt(), last.id()));
    }

    /** Who would be refused right now, the one with the most refusals first. */
    List<Violation> blocked(Instant now, int most) {
        return violations(em.createNativeQuery(COLUMNS + " where blocked_until > :now order by refused desc, id")
                .setParameter("now", now)
                .setMaxResults(most));
    }

    /** Refusals by limit and hour since then. */
    List<LimitStatistics.Hour> hours(Instant since) {
        List<?> rows = em.createNativeQuery("""
                        select limit_name, hour, cast(sum(refused) as bigint), count(*) from limit_violation
                        where hour >= :since group by limit_name, hour order by hour, limit_name""").setParameter("since", since).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new LimitStatistics.Hour(
                        (String) row[0], (Instant) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).intValue()))
                .toList();
    }

    List<String> lines(AccountId account, int most) {
        List<?> rows = em.createNativeQuery("""
                        select concat_ws(' | ', last_at, limit_name, refused) from limit_violation
                        where account_id = :account order by last_at desc limit :most""")
                .setParameter("account", account.value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    void forget(Set<AccountId> accounts) {
        Sql.change(em, "delete from limit_violation where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    int removeBefore(Instant hour, int most) {
        em.createNativeQuery("delete from limit_alert where hour < :hour")
                .setParameter("hour", hour)
                .executeUpdate();
        return em.createNativeQuery("""
                        delete from limit_violation where id in (
                            select id from limit_violation where hour < :hour limit :most for update skip locked)""")
                .setParameter("hour", hour)
                .setParameter("most", most)
                .executeUpdate();
    }

    private static String account(String subject) {
        return subject.startsWith(ACCOUNT) ? subject.substring(ACCOUNT.length()) : "";
    }

    private static List<Violation> violations(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Violation(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        (Instant) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }
}
