package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tariff says to somebody who looks at the clock on the wall, for the second reckoning. Whatever the wall decides
 * begins and ends with a minute of the wall, so that one look is good for its minute.
 */
final class SlowWall {

    private static final long MINUTE = 60;

    /** @param day the business day, where the tariff tells days apart */
    record Look(
            UUID group,
            String rule,
            long minorPerHour,
            List<Terms.Discount> off,
            int taxPpm,
            @Nullable LocalDate day) {}

    private final TariffView view;
    private final ZoneId zone;
    private long minute = Long.MIN_VALUE;
    private LocalDateTime local = LocalDateTime.MIN;
    private @Nullable Look look;
    private final Map<Look, Look> known = new HashMap<>();
    private @Nullable String tierOfLook;

    SlowWall(TariffView view) {
        this.view = view;
        zone = ZoneId.of(view.zone());
    }

    LocalDateTime at(long second) {
        if (Math.floorDiv(second, MINUTE) != minute) {
            minute = Math.floorDiv(second, MINUTE);
            local = LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * MINUTE), zone);
            look = null;
        }
        return local;
    }

    Look look(UUID group, @Nullable String tier, long second) {
        var now = at(second);
        var seen = look;
        if (seen == null || !seen.group().equals(group) || !Objects.equals(tier, tierOfLook)) {
            var rule = rule(group, tier, now);
            var tellsDaysApart = view.terms().cutOver() != null || view.terms().dayCapMinor() != null;
            var day = tellsDaysApart ? businessDay(now) : null;
            var next = new Look(group, rule.name(), rule.minorPerHour(), off(group, tier, now), taxPpm(now), day);
            seen = known.computeIfAbsent(next, same -> same);
            look = seen;
            tierOfLook = tier;
        }
        return seen;
    }

    LocalDate businessDay(LocalDateTime now) {
        var cutOver = view.terms().cutOver();
        var isEarly = cutOver != null && now.toLocalTime().isBefore(cutOver);
        return isEarly ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** Minute by minute, as the wall may jump, until it shows another day. */
    long endOfBusinessDay(long second) {
        var today = businessDay(LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone));
        var next = Math.floorDiv(second, MINUTE) + 1;
        while (businessDay(LocalDateTime.ofInstant(Instant.ofEpochSecond(next * MINUTE), zone))
                .equals(today)) {
            next++;
        }
        return next * MINUTE;
    }

    /** Equal times are the whole day, and midnight as an end is its end. */
    static boolean isBetween(LocalTime from, LocalTime until, LocalTime now) {
        var hasBegun = !now.isBefore(from);
        var isBeforeEnd = now.isBefore(until);
        return from.isBefore(until) ? hasBegun && isBeforeEnd : hasBegun || isBeforeEnd;
    }

    private TariffView.RuleView rule(UUID group, @Nullable String tier, LocalDateTime now) {
        var isHoliday = view.terms().holidays().contains(now.toLocalDate())
                && view.rules().stream()
                        .anyMatch(rule -> rule.holidays() && rule.groupId().equals(group));
        TariffView.@Nullable RuleView everybodys = null;
        for (var rule : view.rules()) {
            if (rule.groupId().equals(group) && holds(rule, isHoliday, now)) {
                if (rule.tier() == null) {
                    everybodys = rule;
                } else if (rule.tier().equals(tier)) {
                    return rule;
                }
            }
        }
        if (everybodys == null) {
            throw new NoTariff();
        }
        return everybodys;
    }

    /** What goes over midnight belongs to the day on which it begins. */
    private static boolean holds(TariffView.RuleView rule, boolean isHoliday, LocalDateTime now) {
        var time = now.toLocalTime();
        if (!isBetween(rule.from(), rule.until(), time)) {
            return false;
        }
        var day = time.isBefore(rule.from()) ? now.getDayOfWeek().minus(1) : now.getDayOfWeek();
        return isHoliday ? rule.holidays() : rule.days().contains(day);
    }

    /** Of each kind the largest, in the order of the kinds. */
    private List<Terms.Discount> off(UUID group, @Nullable String tier, LocalDateTime now) {
        var off = new ArrayList<Terms.Discount>();
        for (var kind : Terms.DiscountKind.values()) {
            view.terms().discounts().stream()
                    .filter(discount -> discount.kind() == kind)
                    .filter(discount ->
                            discount.tier() == null || discount.tier().equals(tier))
                    .filter(discount ->
                            discount.groups().isEmpty() || discount.groups().contains(group))
                    .filter(discount -> isNow(discount, now))
                    .reduce((one, other) -> other.basisPoints() > one.basisPoints() ? other : one)
                    .ifPresent(off::add);
        }
        return off;
    }

    private static boolean isNow(Terms.Discount discount, LocalDateTime now) {
        var time = now.toLocalTime();
        var day = time.isBefore(discount.from()) ? now.getDayOfWeek().minus(1) : now.getDayOfWeek();
        return isBetween(discount.from(), discount.until(), time)
                && (discount.days().isEmpty() || discount.days().contains(day));
    }

    private int taxPpm(LocalDateTime now) {
        var ppm = view.taxPpm();
        var since = LocalDate.MIN;
        for (var change : view.terms().taxChanges()) {
            if (!change.from().isAfter(now.toLocalDate()) && !change.from().isBefore(since)) {
                ppm = change.ppm();
                since = change.from();
            }
        }
        return ppm;
    }
}
