package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pass pays for the next seconds while a usage is gone through: a window before counted time, and of counted time
 * what expires first (the allowance of a day expires with it). A second that a pass cannot pay for in full is paid by the
 * next one, or with money.
 */
final class Passes {

    /** Counted in hundredths of a second, so that a rate of 150 % stays exact. */
    private static final int HUNDRED = 100;

    /** A pass that pays, until an instant; or how long none does. */
    record Cover(@Nullable UUID pass, long until) {}

    private final class Pass {

        private final Entitlement entitlement;
        private long left;
        private long played;
        private long taken;
        private @Nullable LocalDate day;
        private final Map<LocalDate, Long> days = new LinkedHashMap<>();
        private final Map<LocalDate, Long> leftOfDays = new HashMap<>();

        private Pass(Entitlement entitlement) {
            this.entitlement = entitlement;
            left = entitlement.seconds() * HUNDRED;
        }

        /** A daily allowance is whole once a business day, also where a clock set back shows the day before again. */
        private void renew(long at) {
            if (entitlement.kind() == Entitlement.Kind.DAILY) {
                var today = clock.businessDay(at, cutOver);
                if (!today.equals(day)) {
                    var used = day == null ? entitlement.usedSeconds() : 0;
                    if (day != null) {
                        leftOfDays.put(day, left);
                    }
                    left = leftOfDays.getOrDefault(today, Math.max(0, entitlement.seconds() - used) * HUNDRED);
                    day = today;
                }
            }
        }

        private Optional<Integer> percent(UUID group) {
            return entitlement.uses().stream()
                    .filter(use -> use.groupId().equals(group))
                    .findFirst()
                    .map(Entitlement.GroupUse::percent);
        }

        /** How many seconds from here on it can pay for, if nothing else changes. */
        private long seconds(UUID group, long at) {
            var isValid = at >= entitlement.from().getEpochSecond()
                    && at < entitlement.until().getEpochSecond()
                    && WallClock.within(
                            clock.at(at).toLocalTime().toSecondOfDay(), entitlement.opens(), entitlement.closes());
            if (!isValid) {
                return 0;
            }
            var isWindow = entitlement.kind() == Entitlement.Kind.WINDOW;
            return percent(group)
                    .map(percent -> isWindow ? Long.MAX_VALUE : left / percent)
                    .orElse(0L);
        }

        private long expires(long at) {
            var end = entitlement.until().getEpochSecond();
            return entitlement.kind() == Entitlement.Kind.DAILY ? Math.min(end, clock.dayEnds(at, cutOver)) : end;
        }

        /** When it may begin or cease to be of use, apart from being used up. */
        private long changes(long at) {
            var next = clock.next(at, entitlement.opens(), entitlement.closes());
            if (entitlement.kind() == Entitlement.Kind.DAILY) {
                next = Math.min(next, clock.dayLasts(at, cutOver));
            }
            for (Instant border : List.of(entitlement.from(), entitlement.until())) {
                if (border.getEpochSecond() > at) {
                    next = Math.min(next, border.getEpochSecond());
                }
            }
            return next;
        }
    }

    private final WallClock clock;
    private final LocalTime cutOver;
    private final List<Pass> passes = new ArrayList<>();

    Passes(WallClock clock, LocalTime cutOver, List<Entitlement> entitlements) {
        this.clock = clock;
        this.cutOver = cutOver;
        entitlements.forEach(entitlement -> passes.add(new Pass(entitlement)));
    }

    Cover at(UUID group, long at) {
        if (passes.isEmpty()) {
            return new Cover(null, Long.MAX_VALUE);
        }
        passes.forEach(pass -> pass.renew(at));
        var until = passes.stream().mapToLong(pass -> pass.changes(at)).min().orElse(Long.MAX_VALUE);
        return passes.stream()
                .filter(pass -> pass.seconds(group, at) > 0)
                .min(Comparator.comparing((Pass pass) -> pass.entitlement.kind() != Entitlement.Kind.WINDOW)
                        .thenComparing(pass -> pass.expires(at))
                        .thenComparing(pass -> pass.entitlement.id()))
                .map(pass -> new Cover(pass.entitlement.id(), Math.min(until, end(pass, group, at))))
                .orElse(new Cover(null, until));
    }

    private static long end(Pass pass, UUID group, long at) {
        var seconds = pass.seconds(group, at);
        return seconds == Long.MAX_VALUE ? seconds : at + seconds;
    }

    void use(UUID id, UUID group, long seconds) {
        for (var pass : passes) {
            if (pass.entitlement.id().equals(id)) {
                pass.played += seconds;
                if (pass.entitlement.kind() != Entitlement.Kind.WINDOW) {
                    var taken = seconds * pass.percent(group).orElseThrow();
                    pass.left -= taken;
                    pass.taken += taken;
                    if (pass.day != null) {
                        pass.days.merge(pass.day, taken, Long::sum);
                    }
                }
            }
        }
    }

    /** Begun seconds are taken whole. */
    List<Bill.PassUse> uses() {
        return passes.stream()
                .filter(pass -> pass.played > 0)
                .map(pass -> new Bill.PassUse(pass.entitlement.id(), pass.played, seconds(pass.taken), days(pass)))
                .toList();
    }

    private static List<Bill.DayUse> days(Pass pass) {
        return pass.days.entrySet().stream()
                .map(day -> new Bill.DayUse(day.getKey(), seconds(day.getValue())))
                .toList();
    }

    private static long seconds(long hundredths) {
        return Math.ceilDiv(hundredths, (long) HUNDRED);
    }
}
