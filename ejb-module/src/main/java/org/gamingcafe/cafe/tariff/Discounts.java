package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The discounts of a version by the clock on the wall. */
final class Discounts {

    /** In the order in which they multiply, at most one of a kind, and until when nothing changes. */
    record At(List<Bill.Off> off, long until) {}

    private static final At NONE = new At(List.of(), Long.MAX_VALUE);

    private static final At OF_STAFF =
            new At(List.of(new Bill.Off(Terms.DiscountKind.TIER, "Staff", Price.WHOLE)), Long.MAX_VALUE);

    private final WallClock clock;
    private final List<Terms.Discount> all;

    Discounts(WallClock clock, List<Terms.Discount> all) {
        this.clock = clock;
        this.all = all;
    }

    At at(UUID group, @Nullable String tier, long second) {
        if (Usage.STAFF.equals(tier)) {
            return OF_STAFF;
        }
        if (all.isEmpty()) {
            return NONE;
        }
        var off = new ArrayList<Bill.Off>();
        for (var kind : Terms.DiscountKind.values()) {
            Terms.@Nullable Discount best = null;
            for (var discount : all) {
                var isBetter = best == null || discount.basisPoints() > best.basisPoints();
                if (discount.kind() == kind && isBetter && isFor(discount, group, tier) && isNow(discount, second)) {
                    best = discount;
                }
            }
            if (best != null) {
                off.add(new Bill.Off(kind, best.name(), best.basisPoints()));
            }
        }
        var until = Long.MAX_VALUE;
        for (var discount : all) {
            until = Math.min(until, clock.next(second, discount.from(), discount.until()));
        }
        return new At(List.copyOf(off), until);
    }

    private static boolean isFor(Terms.Discount discount, UUID group, @Nullable String tier) {
        return (discount.tier() == null || discount.tier().equals(tier))
                && (discount.groups().isEmpty() || discount.groups().contains(group));
    }

    /** What goes over midnight belongs to the day on which it begins. */
    private boolean isNow(Terms.Discount discount, long second) {
        var local = clock.at(second);
        var ofDay = local.toLocalTime().toSecondOfDay();
        if (!WallClock.within(ofDay, discount.from(), discount.until())) {
            return false;
        }
        var isOfToday = ofDay >= discount.from().toSecondOfDay();
        return isOn(
                discount,
                isOfToday ? local.getDayOfWeek() : local.getDayOfWeek().minus(1));
    }

    private static boolean isOn(Terms.Discount discount, DayOfWeek day) {
        return discount.days().isEmpty() || discount.days().contains(day);
    }
}
