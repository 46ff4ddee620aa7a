package org.gamingcafe.cafe.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pass pays for a second of the second reckoning: it is asked anew each second. */
final class SlowPasses {

    /** What seconds are taken off: a pass, or one day of a daily one. */
    private record Pot(UUID pass, @Nullable LocalDate day) {}

    private final SlowWall wall;
    private final List<Entitlement> passes;
    private final LocalDate firstDay;
    private final Map<UUID, Long> played = new HashMap<>();
    private final Map<Pot, Long> hundredths = new LinkedHashMap<>();
    private final Map<LocalDate, Long> ends = new HashMap<>();

    SlowPasses(SlowWall wall, Usage usage) {
        this.wall = wall;
        passes = usage.entitlements();
        firstDay = wall.businessDay(wall.at(usage.segments().getFirst().from().getEpochSecond()));
    }

    /** The pass that paid for this second, if one did. */
    @Nullable
    UUID pay(UUID group, long second) {
        @Nullable Entitlement first = null;
        for (var pass : passes) {
            if (canPay(pass, group, second) && (first == null || comesBefore(pass, first, second))) {
                first = pass;
            }
        }
        if (first == null) {
            return null;
        }
        played.merge(first.id(), 1L, Long::sum);
        if (first.kind() != Entitlement.Kind.WINDOW) {
            hundredths.merge(pot(first, second), percent(first, group), Long::sum);
        }
        return first.id();
    }

    private boolean canPay(Entitlement pass, UUID group, long second) {
        var percent = percent(pass, group);
        var isValid = second >= pass.from().getEpochSecond()
                && second < pass.until().getEpochSecond()
                && SlowWall.isBetween(
                        pass.opens(), pass.closes(), wall.at(second).toLocalTime());
        return isValid
                && percent > 0
                && (pass.kind() == Entitlement.Kind.WINDOW || left(pass, pot(pass, second)) >= percent);
    }

    /** No seconds at all come off a pass on a group that it does not name. */
    private static long percent(Entitlement pass, UUID group) {
        for (var use : pass.uses()) {
            if (use.groupId().equals(group)) {
                return use.percent();
            }
        }
        return 0;
    }

    private Pot pot(Entitlement pass, long second) {
        return new Pot(pass.id(), pass.kind() == Entitlement.Kind.DAILY ? wall.businessDay(wall.at(second)) : null);
    }

    private long left(Entitlement pass, Pot pot) {
        var before = firstDay.equals(pot.day()) ? pass.usedSeconds() : 0;
        return (pass.seconds() - before) * 100 - hundredths.getOrDefault(pot, 0L);
    }

    /** Windows first, then what is lost soonest; among equals the smaller id, so that there is one answer. */
    private boolean comesBefore(Entitlement pass, Entitlement other, long second) {
        var isWindow = pass.kind() == Entitlement.Kind.WINDOW;
        if (isWindow != (other.kind() == Entitlement.Kind.WINDOW)) {
            return isWindow;
        }
        var sooner = Long.compare(lost(pass, second), lost(other, second));
        return sooner == 0 ? pass.id().compareTo(other.id()) < 0 : sooner < 0;
    }

    /** What is left of a day is lost with it. */
    private long lost(Entitlement pass, long second) {
        var until = pass.until().getEpochSecond();
        if (pass.kind() != Entitlement.Kind.DAILY) {
            return until;
        }
        var today = wall.businessDay(wall.at(second));
        var end = ends.get(today);
        if (end == null || end <= second) {
            end = wall.endOfBusinessDay(second);
            ends.put(today, end);
        }
        return Math.min(until, end);
    }

    /** Begun seconds are taken whole. */
    List<Bill.PassUse> uses() {
        var uses = new ArrayList<Bill.PassUse>();
        for (var pass : passes) {
            if (played.containsKey(pass.id())) {
                var taken = 0L;
                var days = new ArrayList<Bill.DayUse>();
                for (var pot : hundredths.entrySet()) {
                    if (pot.getKey().pass().equals(pass.id())) {
                        taken += pot.getValue();
                        var day = pot.getKey().day();
                        if (day != null) {
                            days.add(new Bill.DayUse(day, whole(pot.getValue())));
                        }
                    }
                }
                uses.add(new Bill.PassUse(pass.id(), played.getOrDefault(pass.id(), 0L), whole(taken), days));
            }
        }
        return uses;
    }

    private static long whole(long hundredths) {
        return (hundredths + 99) / 100;
    }
}
