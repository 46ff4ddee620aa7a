package org.gamingcafe.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.VenueId;

/** All limits, the addresses that none of them counts, and those of venues. Each table is small and read as a whole. */
@ApplicationScoped
class LimitTable {

    /** Far more than a house needs; each request of nobody known walks through them. */
    static final int MOST_RANGES = 500;

    @PersistenceContext
    EntityManager em;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Rulebook.Pages read() {
        var rules = new EnumMap<LimitName, LimitRule>(LimitName.class);
        rules().forEach(rule -> rules.put(rule.name(), rule));
        return new Rulebook.Pages(rules, allowed(), venues());
    }

    /** In the order of their names; what a newer build knows and this one does not is left out. */
    List<LimitRule> rules() {
        return rows(
                        "select name, algorithm, most, period_seconds, refill, version from rate_limit order by name",
                        LimitTable::rule)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @return whether the version that was shown was still the current one */
    boolean edit(LimitRule rule) {
        return em.createNativeQuery("""
                        update rate_limit set most = :most, period_seconds = :period, refill = :refill, version = version + 1
                        where name = :name and version = :shown""")
                        .setParameter("most", rule.most())
                        .setParameter("period", rule.period().toSeconds())
                        .setParameter("refill", rule.refill())
                        .setParameter("name", rule.name().key())
                        .setParameter("shown", rule.version())
                        .executeUpdate()
                == 1;
    }

    List<AllowedRange> allowed() {
        return rows(
                "select id, cast(range as text), reason, since from allowed_address order by since, id",
                row -> new AllowedRange(
                        (UUID) row[0], AddressRange.parse((String) row[1]), (String) row[2], (Instant) row[3]));
    }

    /** @return false if the range is there already */
    boolean allow(AllowedRange entry) {
        return em.createNativeQuery("""
                        insert into allowed_address (id, range, reason, since)
                        values (:id, cast(:range as cidr), :reason, :since) on conflict (range) do nothing""")
                        .setParameter("id", entry.id())
                        .setParameter("range", entry.range().toString())
                        .setParameter("reason", entry.reason())
                        .setParameter("since", entry.since())
                        .executeUpdate()
                == 1;
    }

    boolean disallow(UUID id) {
        return em.createNativeQuery("delete from allowed_address where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    List<VenueRange> venues() {
        return rows(
                """
                        select id, venue_id, cast(range as text), logins, requests from venue_address order by venue_id, range""",
                row -> new VenueRange(
                        (UUID) row[0],
                        new VenueId((UUID) row[1]),
                        AddressRange.parse((String) row[2]),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue()));
    }

    /** @return false if the range is there already, for whichever venue */
    boolean enter(VenueRange entry) {
        return em.createNativeQuery("""
                        insert into venue_address (id, venue_id, range, logins, requests)
                        values (:id, :venue, cast(:range as cidr), :logins, :requests) on conflict (range) do nothing""")
                        .setParameter("id", entry.id())
                        .setParameter("venue", entry.venue().value())
                        .setParameter("range", entry.range().toString())
                        .setParameter("logins", entry.logins())
                        .setParameter("requests", entry.requests())
                        .executeUpdate()
                == 1;
    }

    boolean remove(VenueRange entry) {
        return em.createNativeQuery("delete from venue_address where id = :id")
                        .setParameter("id", entry.id())
                        .executeUpdate()
                == 1;
    }

    private <T> List<T> rows(String text, Function<Object[], T> view) {
        List<?> rows = em.createNativeQuery(text).getResultList();
        return rows.stream().map(row -> view.apply((Object[]) row)).toList();
    }

    private static Optional<LimitRule> rule(Object[] row) {
        return LimitName.of((String) row[0])
                .map(name -> new LimitRule(
                        name,
                        LimitRule.Algorithm.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        Duration.ofSeconds(((Number) row[3]).longValue()),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).longValue()));
    }
}
