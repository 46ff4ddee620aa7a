package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a house about who may play when: the first one that fits decides, and where none does, everybody may. A pure
 * function of rules, guest and time.
 *
 * @param version of the edition, for an edit
 * @param consentBelow who is younger, or has shown no document, needs the consent of a guardian; null: nobody does
 */
public record AdmissionPlan(
        List<AdmissionRule> rules, long version, @Nullable Integer consentBelow) {

    static final int MOST = 50;
    /** Rules repeat each week; one day more for spans that began the day before. */
    private static final int DAYS_AHEAD = 8;

    /**
     * Who wants to play.
     *
     * @param born null: no document was seen. Such a guest counts as the youngest, so that silence opens nothing
     * @param accompanied a guardian is at hand
     */
    public record Guest(@Nullable LocalDate born, boolean accompanied) {

        boolean isAtLeast(int years, LocalDate day) {
            return ageOn(day) >= years;
        }

        private int ageOn(LocalDate day) {
            return born == null ? 0 : Math.max(0, Period.between(born, day).getYears());
        }
    }

    public AdmissionPlan {
        rules = List.copyOf(rules);
        if (rules.size() > MOST) {
            throw new InvalidInput("rules", "admission.too-many", MOST);
        }
        if (consentBelow != null && (consentBelow < 1 || consentBelow > AdmissionRule.OLDEST)) {
            throw new InvalidInput("consentBelow", "admission.rule");
        }
    }

    /** Without a word about consent. */
    public AdmissionPlan(List<AdmissionRule> rules, long version) {
        this(rules, version, null);
    }

    /** Whether somebody has to have consented; a guardian at hand consents by being there. */
    boolean asksConsent(Guest guest, Instant now, ZoneId zone) {
        return consentBelow != null
                && !guest.accompanied()
                && guest.ageOn(now.atZone(zone).toLocalDate()) < consentBelow;
    }

    /** What the house says to a guest now, and until when they may stay. */
    Admission decide(Guest guest, Instant now, ZoneId zone) {
        var rule = ruling(guest, now, zone);
        var decision = rule.map(AdmissionRule::decision).orElse(AdmissionRule.Decision.ALLOW);
        var end = decision == AdmissionRule.Decision.DENY ? Optional.<Instant>empty() : end(guest, now, zone);
        return new Admission(decision, rule.map(AdmissionRule::name).orElse(null), end.orElse(null));
    }

    Optional<AdmissionRule> ruling(Guest guest, Instant at, ZoneId zone) {
        var local = at.atZone(zone).toLocalDateTime();
        var age = guest.ageOn(local.toLocalDate());
        return rules.stream()
                .filter(rule -> rule.fits(age, guest.accompanied(), local))
                .findFirst();
    }

    /** Where a span of "until then" is over, or one of "not now" begins. */
    private Optional<Instant> end(Guest guest, Instant now, ZoneId zone) {
        var before = ruling(guest, now, zone);
        for (var turn : turns(now, zone)) {
            var after = ruling(guest, turn, zone);
            var isLeft = is(before, AdmissionRule.Decision.END_AT) && !after.equals(before);
            if (isLeft || is(after, AdmissionRule.Decision.DENY)) {
                return Optional.of(turn);
            }
            before = after;
        }
        return Optional.empty();
    }

    private static boolean is(Optional<AdmissionRule> rule, AdmissionRule.Decision decision) {
        return rule.filter(one -> one.decision() == decision).isPresent();
    }

    /** Every instant of the next days at which another rule may begin to hold; midnight too, for who has a birthday. */
    private TreeSet<Instant> turns(Instant now, ZoneId zone) {
        var times = Stream.concat(
                        Stream.of(LocalTime.MIDNIGHT),
                        rules.stream().flatMap(rule -> Stream.of(rule.begins(), rule.ends())))
                .distinct()
                .toList();
        var turns = new TreeSet<Instant>();
        var today = now.atZone(zone).toLocalDate();
        for (var day = today; day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (var time : times) {
                var first = day.atTime(time).atZone(zone);
                turns.add(first.toInstant());
                turns.add(first.withLaterOffsetAtOverlap().toInstant());
            }
        }
        addChangesOfTheClocks(turns, now, zone);
        turns.removeIf(turn -> !turn.isAfter(now));
        return turns;
    }

    /** A time that is left out comes when the gap is over; one that comes twice begins anew when the clocks go back. */
    private static void addChangesOfTheClocks(TreeSet<Instant> turns, Instant now, ZoneId zone) {
        var last = turns.last();
        for (var change = zone.getRules().nextTransition(now);
                change != null && change.getInstant().isBefore(last);
                change = zone.getRules().nextTransition(change.getInstant())) {
            turns.add(change.getInstant());
        }
    }
}
