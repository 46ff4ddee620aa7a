package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.cluster.SharedCache;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/**
 * The programmes of all venues, each kept for an hour for all nodes (G122). Who changes one writes the new one over what is
 * kept, after the commit; who has read the old one meanwhile only adds what is not there.
 */
@ApplicationScoped
class Programmes {

    static final Duration LIFE = Duration.ofHours(1);

    private static final String COLUMNS = """
            select is_open, earn_bps, bonus_from, bonus_bps, minimum, hundred_points, days_valid, version
            from loyalty_programme where venue_id = ?""";

    private static final Jsonb JSON = JsonbBuilder.create();

    @PersistenceContext
    EntityManager em;

    @Inject
    Caches caches;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    private SharedCache cache;

    @PostConstruct
    void open() {
        cache = caches.catalogue();
    }

    /** As it is kept, or read. */
    Programme of(VenueId venue) {
        try {
            var known = cache.get(key(venue));
            if (known != null) {
                return JSON.fromJson(known, Programme.class);
            }
            var read = current(venue);
            cache.putIfAbsent(key(venue), JSON.toJson(read), LIFE);
            return read;
        } catch (CacheUnavailable e) {
            return current(venue);
        }
    }

    /** As it stands now, past what is kept. */
    Programme current(VenueId venue) {
        var currency = venues.get(venue).currency();
        return first(COLUMNS + " order by version desc limit 1", currency, venue.value())
                .map(known -> known.with(tiers(venue, known.version())))
                .orElseGet(() -> Programme.usual(currency));
    }

    /** The edition with which something was earned. */
    Programme edition(VenueId venue, long version) {
        var currency = venues.get(venue).currency();
        return version == 0
                ? Programme.usual(currency)
                : first(COLUMNS + " and version = ?", currency, venue.value(), version)
                        .map(known -> known.with(tiers(venue, version)))
                        .orElseThrow();
    }

    /** Without its tiers: those are asked for once this question is over. */
    private Optional<Programme> first(String sql, String currency, Object... values) {
        return Sql.first(em, sql, row -> programme(row, currency), values);
    }

    private static Programme programme(Row row, String currency) {
        return new Programme(
                row.flag(1),
                (int) row.number(2),
                new Money(row.number(3), currency),
                (int) row.number(4),
                (int) row.number(5),
                new Money(row.number(6), currency),
                (int) row.number(7),
                List.of(),
                row.number(8));
    }

    private List<Tier> tiers(VenueId venue, long version) {
        return Sql.list(
                em, """
                select from_points, name, factor_bps from loyalty_tier
                where venue_id = ? and version = ? order by from_points""", row -> new Tier(row.number(1), row.text(2), (int) row.number(3)), venue.value(), version);
    }

    /** Of those who change the same edition one does. @return whether the version that was shown was still the current one */
    boolean add(VenueId venue, Programme wanted) {
        var by = Call.current().caller().account();
        var next = wanted.version() + 1;
        var isAdded = Sql.change(
                        em,
                        """
                        insert into loyalty_programme (venue_id, version, is_open, earn_bps, bonus_from, bonus_bps, minimum,
                            hundred_points, days_valid, changed_at, changed_by)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid)
                        where ? = (select coalesce(max(version), 0) from loyalty_programme where venue_id = ?)
                        on conflict do nothing""",
                        venue.value(),
                        next,
                        wanted.open(),
                        wanted.earnBps(),
                        wanted.bonusFrom().minor(),
                        wanted.bonusBps(),
                        wanted.minimum(),
                        wanted.hundredPoints().minor(),
                        wanted.daysValid(),
                        clock.instant(),
                        by == null ? null : by.toString(),
                        wanted.version(),
                        venue.value())
                == 1;
        if (isAdded) {
            wanted.tiers().forEach(tier -> add(venue, next, tier));
        }
        return isAdded;
    }

    private void add(VenueId venue, long version, Tier tier) {
        Sql.change(
                em,
                "insert into loyalty_tier (venue_id, version, from_points, name, factor_bps) values (?, ?, ?, ?, ?)",
                venue.value(),
                version,
                tier.from(),
                tier.name(),
                tier.factorBps());
    }

    /** Where no cache can be reached nothing is kept either; what other nodes still keep is an hour old at most. */
    void renew(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammeChanged changed) {
        try {
            cache.put(key(changed.venue()), JSON.toJson(changed.after()), LIFE);
        } catch (CacheUnavailable e) {
            // See above.
        }
    }

    private static String key(VenueId venue) {
        return "loyalty " + venue;
    }
}
