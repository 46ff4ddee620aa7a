package org.gamingcafe.cafe.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/** All tariff versions. A version never changes, so the ones in use stay in memory. */
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

    Optional<UUID> active(VenueId venue) {
        List<?> ids = em.createNativeQuery("select id from tariff_version where venue_id = :venue and state = 'ACTIVE'")
                .setParameter("venue", venue.value())
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
        var tariff = new Tariff(load(id).orElseThrow(NoTariff::new));
        synchronized (known) {
            known.put(id, tariff);
        }
        return tariff;
    }

    private Optional<TariffView> load(UUID id) {
        List<?> rows = em.createNativeQuery("""
                        select venue_id, name, currency, zone, tax_ppm, free_seconds, minimum_seconds, rounding_seconds
                        from tariff_version where id = :id""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new TariffView(
                        id,
                        new VenueId((UUID) column[0]),
                        (String) column[1],
                        (String) column[2],
                        (String) column[3],
                        ((Number) column[4]).intValue(),
                        ((Number) column[5]).intValue(),
                        ((Number) column[6]).intValue(),
                        ((Number) column[7]).intValue(),
                        rules(id)))
                .findFirst();
    }

    private List<TariffView.RuleView> rules(UUID tariff) {
        List<?> rows = em.createNativeQuery("""
                        select group_id, name, days, cast(from_time as text), cast(until_time as text), minor_per_hour
                        from price_rule where tariff_id = :tariff order by position""").setParameter("tariff", tariff).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new TariffView.RuleView(
                        (UUID) column[0],
                        (String) column[1],
                        days(((Number) column[2]).intValue()),
                        LocalTime.parse((String) column[3]),
                        LocalTime.parse((String) column[4]),
                        ((Number) column[5]).longValue()))
                .toList();
    }

    void retire(VenueId venue) {
        em.createNativeQuery("update tariff_version set state = 'RETIRED' where venue_id = :venue and state = 'ACTIVE'")
                .setParameter("venue", venue.value())
                .executeUpdate();
    }

    void add(TariffView tariff, Instant now) {
        em.createNativeQuery("""
                        insert into tariff_version (id, venue_id, name, state, currency, zone, tax_ppm, free_seconds,
                            minimum_seconds, rounding_seconds, active_from, created_at)
                        values (:id, :venue, :name, 'ACTIVE', :currency, :zone, :tax, :free, :minimum, :rounding, :now,
                            :now)""")
                .setParameter("id", tariff.id())
                .setParameter("venue", tariff.venue().value())
                .setParameter("name", tariff.name())
                .setParameter("currency", tariff.currency())
                .setParameter("zone", tariff.zone())
                .setParameter("tax", tariff.taxPpm())
                .setParameter("free", tariff.freeSeconds())
                .setParameter("minimum", tariff.minimumSeconds())
                .setParameter("rounding", tariff.roundingSeconds())
                .setParameter("now", now)
                .executeUpdate();
        for (var position = 0; position < tariff.rules().size(); position++) {
            add(tariff.id(), position, tariff.rules().get(position));
        }
    }

    private void add(UUID tariff, int position, TariffView.RuleView rule) {
        em.createNativeQuery("""
                        insert into price_rule (id, tariff_id, position, group_id, name, days, from_time, until_time,
                            minor_per_hour)
                        values (:id, :tariff, :position, :group, :name, :days, cast(:from as time), cast(:until as time),
                            :rate)""")
                .setParameter("id", Ids.next())
                .setParameter("tariff", tariff)
                .setParameter("position", position)
                .setParameter("group", rule.groupId())
                .setParameter("name", rule.name())
                .setParameter("days", bits(rule.days()))
                .setParameter("from", rule.from().toString())
                .setParameter("until", rule.until().toString())
                .setParameter("rate", rule.minorPerHour())
                .executeUpdate();
    }

    /** Bit 0 is Monday. */
    static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    static Set<DayOfWeek> days(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((bits & 1 << day.ordinal()) != 0) {
                days.add(day);
            }
        }
        return days;
    }
}
