package org.gamingcafe.cafe.tariff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a usage once and cuts it wherever anything changes: segment, rule, holiday, tier of the player, duration,
 * discount, tax, business day, pass. What lies behind an instant does not depend on what comes after it.
 */
final class Walk {

    private final Tariff tariff;
    private final Usage usage;
    private final Passes passes;
    private final List<Slice> slices = new ArrayList<>();
    private long played;
    private long paused;
    private long reached;
    private boolean isPriced = true;

    private Walk(Tariff tariff, Usage usage) {
        this.tariff = tariff;
        this.usage = usage;
        passes = new Passes(tariff.clock(), tariff.dayBegins(), usage.entitlements());
        reached = usage.segments().getFirst().from().getEpochSecond();
    }

    /** @throws NoTariff where the tariff has no price for a time of use */
    static Walk through(Tariff tariff, Usage usage) {
        var walk = asFarAsPriced(tariff, usage);
        if (!walk.isPriced) {
            throw new NoTariff();
        }
        return walk;
    }

    /** Stops at the first billable second without a price. */
    static Walk asFarAsPriced(Tariff tariff, Usage usage) {
        var walk = new Walk(tariff, usage);
        for (var segment : usage.segments()) {
            if (walk.isPriced) {
                walk.go(segment);
            }
        }
        return walk;
    }

    List<Slice> slices() {
        return slices;
    }

    /** The end of the usage, or where its price ends. */
    long reached() {
        return reached;
    }

    List<Bill.PassUse> passes() {
        return passes.uses();
    }

    private void go(Usage.Segment segment) {
        var from = segment.from().getEpochSecond();
        var until = segment.until().getEpochSecond();
        switch (segment.kind()) {
            case BILLABLE -> cut(segment, from, until);
            case PAUSED -> cut(segment, Math.min(until, from + freePause(until - from)), until);
            case GRACE, OUTAGE, FREE -> reached = until;
        }
    }

    /** Of a pause of so many seconds so many are free (T17). */
    private long freePause(long seconds) {
        var allowed = tariff.terms().pauseSeconds();
        var free = allowed == null ? seconds : Math.min(seconds, Math.max(0, allowed - paused));
        paused += free;
        return free;
    }

    private void cut(Usage.Segment segment, long from, long until) {
        reached = from;
        while (isPriced && reached < until) {
            var tier = tierAt(reached);
            var stretch = tariff.grid().at(segment.groupId(), tier, reached).orElse(null);
            if (stretch == null) {
                isPriced = false;
            } else {
                slice(stretch, tier, until);
            }
        }
    }

    private void slice(WeeklyGrid.Stretch stretch, @Nullable String tier, long until) {
        var group = stretch.rule().groupId();
        var discounts = tariff.discounts().at(group, tier, reached);
        var cover = passes.at(group, reached);
        var ends = List.of(
                until,
                stretch.until(),
                discounts.until(),
                cover.until(),
                nextTier(),
                tariff.nextTax(reached),
                tariff.nextDay(reached),
                reached + tariff.untilNextDuration(played));
        var end = ends.stream().mapToLong(Long::longValue).min().orElseThrow();
        var price = Price.of(
                stretch.rule(),
                tariff.durationAt(played),
                discounts.off(),
                tariff.taxAt(reached),
                tariff.terms().taxOnTop());
        if (cover.pass() != null) {
            passes.use(cover.pass(), group, end - reached);
        }
        Slice.add(new Slice(price, cover.pass(), tariff.dayAt(reached), reached, end), slices);
        played += end - reached;
        reached = end;
    }

    private @Nullable String tierAt(long second) {
        @Nullable String tier = null;
        for (var membership : usage.memberships()) {
            if (membership.since().getEpochSecond() <= second) {
                tier = membership.tier();
            }
        }
        return tier;
    }

    private long nextTier() {
        return usage.memberships().stream()
                .mapToLong(membership -> membership.since().getEpochSecond())
                .filter(since -> since > reached)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
