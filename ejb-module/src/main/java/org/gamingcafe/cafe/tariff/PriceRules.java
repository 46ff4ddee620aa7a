package org.gamingcafe.cafe.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/** The prices per hour of all versions. */
@ApplicationScoped
class PriceRules {

    @PersistenceContext
    EntityManager em;

    List<TariffView.RuleView> of(UUID tariff) {
        return of(List.of(tariff)).getOrDefault(tariff, List.of());
    }

    /** Of several by one statement; one without rules is not among them. */
    Map<UUID, List<TariffView.RuleView>> of(Collection<UUID> tariffs) {
        if (tariffs.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                em.createNativeQuery("""
                        select group_id, name, days, cast(from_time as text), cast(until_time as text), minor_per_hour, tier,
                            on_holidays, tariff_id
                        from price_rule where tariff_id in (:tariffs) order by tariff_id, position""").setParameter("tariffs", tariffs).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[8], Collectors.mapping(PriceRules::rule, Collectors.toList())));
    }

    private static TariffView.RuleView rule(Object[] column) {
        return new TariffView.RuleView(
                (UUID) column[0],
                (String) column[1],
                days(((Number) column[2]).intValue()),
                LocalTime.parse((String) column[3]),
                LocalTime.parse((String) column[4]),
                ((Number) column[5]).longValue(),
                (String) column[6],
                (Boolean) column[7]);
    }

    void replace(UUID tariff, List<TariffView.RuleView> rules) {
        em.createNativeQuery("delete from price_rule where tariff_id = :tariff")
                .setParameter("tariff", tariff)
                .executeUpdate();
        add(tariff, rules);
    }

    void add(UUID tariff, List<TariffView.RuleView> rules) {
        for (var position = 0; position < rules.size(); position++) {
            add(tariff, position, rules.get(position));
        }
    }

    private void add(UUID tariff, int position, TariffView.RuleView rule) {
        em.createNativeQuery("""
                        insert into price_rule (id, tariff_id, position, group_id, name, days, from_time, until_time,
                            minor_per_hour, tier, on_holidays)
                        values (:id, :tariff, :position, :group, :name, :days, cast(:from as time), cast(:until as time),
                            :rate, cast(:tier as text), :holidays)""")
                .setParameter("id", Ids.next())
                .setParameter("tariff", tariff)
                .setParameter("position", position)
                .setParameter("group", rule.groupId())
                .setParameter("name", rule.name())
                .setParameter("days", bits(rule.days()))
                .setParameter("from", rule.from().toString())
                .setParameter("until", rule.until().toString())
                .setParameter("rate", rule.minorPerHour())
                .setParameter("tier", rule.tier())
                .setParameter("holidays", rule.holidays())
                .executeUpdate();
    }

    /** Whether all these groups are of the venue. */
    boolean areOf(VenueId venue, Set<UUID> groups) {
        var known = (Number)
                em.createNativeQuery("select count(*) from station_group where venue_id = :venue and id in (:groups)")
                        .setParameter("venue", venue.value())
                        .setParameter("groups", groups)
                        .getSingleResult();
        return known.intValue() == groups.size();
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
