package org.gamingcafe.cafe.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What the versions say. One that is no draft any more never changes, so the ones in use stay in memory. */
@ApplicationScoped
class Tariffs {

    private static final int MOST_IN_MEMORY = 200;

    private final Map<UUID, Tariff> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Tariff> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    };

    @PersistenceContext
    EntityManager em;

    @Inject
    PriceRules rules;

    /**
     * The version that holds at an instant: of those that are active or scheduled the one that began last. So nothing has
     * to happen at the moment at which a scheduled one begins.
     */
    Optional<UUID> active(VenueId venue, Instant now) {
        List<?> ids = em.createNativeQuery("""
                        select id from tariff_version
                        where venue_id = :venue and state in ('ACTIVE', 'SCHEDULED') and active_from <= :now
                        order by active_from desc, id desc limit 1""")
                .setParameter("venue", venue.value())
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** @throws NoTariff when there is no such version */
    Tariff get(UUID id) {
        synchronized (known) {
            var tariff = known.get(id);
            if (tariff != null) {
                return tariff;
            }
        }
        var found = row(id).orElseThrow(NoTariff::new);
        var tariff = new Tariff(found.tariff());
        if (found.state() != TariffVersionView.State.DRAFT) {
            synchronized (known) {
                known.put(id, tariff);
            }
        }
        return tariff;
    }

    private Optional<TariffVersionView> row(UUID id) {
        List<?> rows = em.createNativeQuery(TariffVersions.COLUMNS + " where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> TariffVersions.view((Object[]) row, rules.of(id)))
                .findFirst();
    }

    void add(
            TariffView tariff, TariffVersionView.State state, @Nullable UUID author, @Nullable UUID from, Instant now) {
        em.createNativeQuery("""
                        insert into tariff_version (id, venue_id, name, state, currency, zone, tax_ppm, free_seconds,
                            minimum_seconds, rounding_seconds, terms, author_id, made_from, active_from, created_at)
                        values (:id, :venue, :name, :state, :currency, :zone, :tax, :free, :minimum, :rounding, :terms,
                            cast(:author as uuid), cast(:from as uuid), cast(:active as timestamptz), :now)""")
                .setParameter("id", tariff.id())
                .setParameter("venue", tariff.venue().value())
                .setParameter("name", tariff.name())
                .setParameter("state", state.name())
                .setParameter("currency", tariff.currency())
                .setParameter("zone", tariff.zone())
                .setParameter("tax", tariff.taxPpm())
                .setParameter("free", tariff.freeSeconds())
                .setParameter("minimum", tariff.minimumSeconds())
                .setParameter("rounding", tariff.roundingSeconds())
                .setParameter("terms", Recorded.of(tariff.terms()))
                .setParameter("author", author == null ? null : author.toString())
                .setParameter("from", from == null ? null : from.toString())
                .setParameter("active", state == TariffVersionView.State.ACTIVE ? now.toString() : null)
                .setParameter("now", now)
                .executeUpdate();
        rules.add(tariff.id(), tariff.rules());
    }

    /** @return whether it still is the draft that was seen */
    boolean change(TariffView tariff, UUID author, long seen) {
        var changed = em.createNativeQuery("""
                        update tariff_version set name = :name, tax_ppm = :tax, free_seconds = :free,
                            minimum_seconds = :minimum, rounding_seconds = :rounding, terms = :terms, author_id = :author,
                            version = version + 1
                        where id = :id and state = 'DRAFT' and version = :seen""")
                .setParameter("id", tariff.id())
                .setParameter("name", tariff.name())
                .setParameter("tax", tariff.taxPpm())
                .setParameter("free", tariff.freeSeconds())
                .setParameter("minimum", tariff.minimumSeconds())
                .setParameter("rounding", tariff.roundingSeconds())
                .setParameter("terms", Recorded.of(tariff.terms()))
                .setParameter("author", author)
                .setParameter("seen", seen)
                .executeUpdate();
        if (changed == 1) {
            rules.replace(tariff.id(), tariff.rules());
        }
        return changed == 1;
    }
}
