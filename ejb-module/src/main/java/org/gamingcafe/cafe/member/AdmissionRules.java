package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who may play when, by venue. */
@ApplicationScoped
class AdmissionRules {

    @PersistenceContext
    EntityManager em;

    /** Rules and version by one statement: an edit in between is seen whole or not at all. */
    AdmissionPlan of(VenueId venue) {
        var rules = new ArrayList<AdmissionRule>();
        var version = 0L;
        Integer consentBelow = null;
        for (Object row : em.createNativeQuery("""
                        select p.version, r.name, r.from_age, r.below_age, r.days, r.begins, r.ends, r.accompanied, r.decision,
                            p.consent_below
                        from admission_plan p left join admission_rule r on r.venue_id = p.venue_id
                        where p.venue_id = :venue order by r.place""")
                .setParameter("venue", venue.value())
                .setMaxResults(AdmissionPlan.MOST)
                .getResultList()) {
            var column = (Object[]) row;
            version = ((Number) column[0]).longValue();
            consentBelow = age(column[9]);
            if (column[1] != null) {
                rules.add(rule(column));
            }
        }
        return new AdmissionPlan(rules, version, consentBelow);
    }

    private static AdmissionRule rule(Object[] column) {
        return new AdmissionRule(
                (String) column[1],
                age(column[2]),
                age(column[3]),
                days(((Number) column[4]).intValue()),
                time(column[5]),
                time(column[6]),
                (Boolean) column[7],
                AdmissionRule.Decision.valueOf((String) column[8]));
    }

    /**
     * Whoever comes first moves the version on and keeps the row until commit; the others wait and then find that what
     * they saw is gone.
     *
     * @return whether the version that was shown was still the current one
     */
    boolean replace(VenueId venue, AdmissionPlan plan) {
        em.createNativeQuery("insert into admission_plan (venue_id, version) values (:venue, 0) on conflict do nothing")
                .setParameter("venue", venue.value())
                .executeUpdate();
        var isCurrent = em.createNativeQuery("""
                        update admission_plan set version = version + 1, consent_below = cast(:consent as smallint)
                        where venue_id = :venue and version = :shown""")
                        .setParameter("consent", plan.consentBelow())
                        .setParameter("venue", venue.value())
                        .setParameter("shown", plan.version())
                        .executeUpdate()
                == 1;
        if (isCurrent) {
            write(venue, plan.rules());
        }
        return isCurrent;
    }

    private void write(VenueId venue, List<AdmissionRule> rules) {
        em.createNativeQuery("delete from admission_rule where venue_id = :venue")
                .setParameter("venue", venue.value())
                .executeUpdate();
        for (var place = 0; place < rules.size(); place++) {
            var rule = rules.get(place);
            em.createNativeQuery("""
                            insert into admission_rule (venue_id, place, name, from_age, below_age, days, begins, ends,
                                accompanied, decision)
                            values (:venue, :place, :name, cast(:from as smallint), cast(:below as smallint), :days,
                                :begins, :ends, cast(:accompanied as boolean), :decision)""")
                    .setParameter("venue", venue.value())
                    .setParameter("place", place)
                    .setParameter("name", rule.name())
                    .setParameter("from", rule.fromAge())
                    .setParameter("below", rule.belowAge())
                    .setParameter("days", bits(rule.days()))
                    .setParameter("begins", rule.begins())
                    .setParameter("ends", rule.ends())
                    .setParameter("accompanied", rule.accompanied())
                    .setParameter("decision", rule.decision().name())
                    .executeUpdate();
        }
    }

    private static @Nullable Integer age(@Nullable Object years) {
        return years == null ? null : ((Number) years).intValue();
    }

    private static LocalTime time(Object time) {
        return time instanceof java.sql.Time old ? old.toLocalTime() : (LocalTime) time;
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((bits >> day.ordinal() & 1) == 1) {
                days.add(day);
            }
        }
        return days;
    }
}
