package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;

/** What was asked of a second person. Each is decided once and used once, whoever races. */
@ApplicationScoped
class CounterApprovals {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration ASKED_FOR = Duration.ofDays(1);
    private static final String SELECT = """
            select id, venue_id, kind, amount, currency, reason, state, asked_by, asked_at, decided_by, what, ways
            from counter_approval\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(CounterApprovalView asked, String operation) {
        em.createNativeQuery("""
                        insert into counter_approval (id, venue_id, kind, operation, what, ways, amount, currency, reason, asked_by,
                            asked_at)
                        values (:id, :venue, :kind, :operation, :what, :ways, :amount, :currency, :reason, :by, :now)""")
                .setParameter("id", asked.id())
                .setParameter("venue", asked.venue().value())
                .setParameter("kind", asked.kind().name())
                .setParameter("operation", hash(operation))
                .setParameter("what", asked.what())
                .setParameter("ways", written(asked.ways()))
                .setParameter("amount", asked.amount().minor())
                .setParameter("currency", asked.amount().currency())
                .setParameter("reason", asked.reason())
                .setParameter("by", asked.askedBy().value())
                .setParameter("now", asked.askedAt())
                .executeUpdate();
    }

    Optional<CounterApprovalView> find(UUID id) {
        return views(em.createNativeQuery(SELECT + "where id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** @return whether nobody had decided before, and it was asked no longer than a day ago */
    boolean decide(UUID id, CounterApprovalView.State state, AccountId by) {
        return em.createNativeQuery("""
                                update counter_approval set state = :state, decided_by = :by, decided_at = :now
                                where id = :id and state = 'ASKED' and asked_at > :since""")
                        .setParameter("since", clock.instant().minus(ASKED_FOR))
                        .setParameter("state", state.name())
                        .setParameter("by", by.value())
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** @return whether there was a consent to exactly this, asked by this person; it is used up by this */
    boolean use(UUID id, VenueId venue, CounterApprovalView.Kind kind, String operation, AccountId askedBy) {
        return em.createNativeQuery("""
                                update counter_approval set state = 'USED'
                                where id = :id and venue_id = :venue and kind = :kind and operation = :operation
                                    and asked_by = :by and state = 'GRANTED' and decided_at > :since""")
                        .setParameter("id", id)
                        .setParameter("venue", venue.value())
                        .setParameter("kind", kind.name())
                        .setParameter("operation", hash(operation))
                        .setParameter("by", askedBy.value())
                        .setParameter("since", clock.instant().minus(GOOD_FOR))
                        .executeUpdate()
                == 1;
    }

    /** @return whether it had been used */
    boolean restore(UUID id) {
        return em.createNativeQuery("update counter_approval set state = 'GRANTED' where id = :id and state = 'USED'")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** The last asked first; one more than the page holds, if there are more. */
    List<CounterApprovalView> of(VenueId venue, PageRequest page) {
        var after = Cursor.afterId(page);
        return views(em.createNativeQuery(
                        SELECT + "where venue_id = :venue and (:first or id < cast(:after as uuid)) order by id desc")
                .setParameter("venue", venue.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
    }

    private static String hash(String operation) {
        return new Secret(operation).hash();
    }

    private static String written(List<CounterApprovalView.Way> ways) {
        return ways.stream().map(way -> way.from() + '>' + way.to()).collect(Collectors.joining(","));
    }

    private static List<CounterApprovalView.Way> read(String ways) {
        return Stream.of(ways.split(","))
                .filter(way -> !way.isEmpty())
                .map(way -> way.split(">"))
                .map(way -> new CounterApprovalView.Way(way[0], way[1]))
                .toList();
    }

    private static CounterApprovalView.State state(String kept, Instant askedAt, Instant over) {
        var state = CounterApprovalView.State.valueOf(kept);
        return state == CounterApprovalView.State.ASKED && !askedAt.isAfter(over)
                ? CounterApprovalView.State.EXPIRED
                : state;
    }

    private List<CounterApprovalView> views(Query query) {
        var over = clock.instant().minus(ASKED_FOR);
        var views = new ArrayList<CounterApprovalView>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            views.add(new CounterApprovalView(
                    (UUID) column[0],
                    new VenueId((UUID) column[1]),
                    CounterApprovalView.Kind.valueOf((String) column[2]),
                    (String) column[10],
                    read((String) column[11]),
                    new Money(((Number) column[3]).longValue(), (String) column[4]),
                    (String) column[5],
                    state((String) column[6], (Instant) column[8], over),
                    new AccountId((UUID) column[7]),
                    (Instant) column[8],
                    column[9] == null ? null : new AccountId((UUID) column[9])));
        }
        return views;
    }
}
