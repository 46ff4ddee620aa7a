package org.gamingcafe.cafe.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session costs, reckoned a second time: second by second, from the rules of the house as they are written down and
 * not from {@link Billing}, so that the two agree only if both understood the rules. It shares no cutting and no arithmetic
 * with it, is slow, and adds up in exact numbers that are rounded once.
 */
class SlowBilling {

    /** What both reckonings say. */
    record Reckoning(long minor, long seconds, List<Bill.PassUse> passes) {

        static Reckoning of(Bill bill) {
            return new Reckoning(bill.total().minor(), bill.billableSeconds(), bill.passes());
        }
    }

    private final TariffView view;
    private final Usage usage;
    private final SlowWall wall;
    private final SlowPasses passes;
    private final List<SlowPiece> pieces = new ArrayList<>();
    private long pauseLeft;
    private long played;

    SlowBilling(TariffView view, Usage usage) {
        this.view = view;
        this.usage = usage;
        wall = new SlowWall(view);
        passes = new SlowPasses(wall, usage);
        var pause = view.terms().pauseSeconds();
        pauseLeft = pause == null ? Long.MAX_VALUE : pause;
    }

    Reckoning reckoning() {
        for (var segment : usage.segments()) {
            played = playedBefore(played);
            for (var at = segment.from().getEpochSecond(); at < segment.until().getEpochSecond(); at++) {
                if (isBillable(segment.kind())) {
                    play(segment.groupId(), at);
                }
            }
        }
        var all = SlowPiece.sum(pieces);
        if (all <= view.freeSeconds()) {
            return new Reckoning(0, 0, List.of());
        }
        var paid = pieces.stream().filter(SlowPiece::isPaid).toList();
        var ahead = pieces.stream().takeWhile(piece -> !piece.isPaid()).toList();
        var sum = new SlowSum(view, paid, SlowPiece.sum(ahead));
        var onPasses = all - SlowPiece.sum(paid);
        return new Reckoning(
                sum.total().rounded(view.terms().rounding()), sum.billedSeconds() + onPasses, passes.uses());
    }

    /** Long play is counted over the whole session; here a control may be careless. */
    long playedBefore(long seconds) {
        return seconds;
    }

    /** Each second of a pause takes one off what is free of pauses in sum. */
    private boolean isBillable(Usage.Kind kind) {
        return switch (kind) {
            case BILLABLE -> true;
            case PAUSED -> pauseLeft-- <= 0;
            case GRACE, OUTAGE, FREE -> false;
        };
    }

    private void play(UUID group, long second) {
        var look = wall.look(group, tier(second), second);
        SlowPiece.add(look, share(), passes.pay(group, second), second, pieces);
        played++;
    }

    private @Nullable String tier(long second) {
        @Nullable String tier = null;
        for (var membership : usage.memberships()) {
            tier = membership.since().getEpochSecond() <= second ? membership.tier() : tier;
        }
        return tier;
    }

    /** Time on a pass is billable time too: long play is long play, whoever pays. */
    private int share() {
        var share = 10_000;
        var reached = 0L;
        for (var tier : view.terms().durations()) {
            if (tier.afterSeconds() <= played && tier.afterSeconds() >= reached) {
                share = tier.basisPoints();
                reached = tier.afterSeconds();
            }
        }
        return share;
    }
}
