package org.gamingcafe.cafe.tariff;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seconds without a break to which the same applies, in the second reckoning. It is what the seconds of a unit are handed
 * to, as a slice is one line of a bill: where two neighbours cost the same for the same reason, they are one.
 */
final class SlowPiece {

    private final SlowWall.Look look;
    private final int share;
    private final @Nullable UUID pass;
    private final long from;
    private long seconds = 1;

    private SlowPiece(SlowWall.Look look, int share, @Nullable UUID pass, long second) {
        this.look = look;
        this.share = share;
        this.pass = pass;
        from = second;
    }

    /** One second more: of the last piece, if nothing is different, or of a new one. */
    static void add(SlowWall.Look look, int share, @Nullable UUID pass, long second, List<SlowPiece> pieces) {
        if (!pieces.isEmpty() && pieces.getLast().goesOn(look, share, pass, second)) {
            pieces.getLast().seconds++;
        } else {
            pieces.add(new SlowPiece(look, share, pass, second));
        }
    }

    private boolean goesOn(SlowWall.Look look, int share, @Nullable UUID pass, long second) {
        return from + seconds == second
                && this.share == share
                && Objects.equals(this.pass, pass)
                && this.look.equals(look);
    }

    SlowWall.Look look() {
        return look;
    }

    long seconds() {
        return seconds;
    }

    boolean isPaid() {
        return pass == null;
    }

    /** What discounts leave of an amount: each multiplies once. */
    Ratio discounted() {
        return look.off().stream()
                .map(off -> Ratio.of(10_000 - off.basisPoints(), 10_000))
                .reduce(Ratio.ONE, Ratio::times);
    }

    Ratio priceOf(long seconds) {
        return Ratio.of(look.minorPerHour() * seconds, 3_600)
                .times(Ratio.of(share, 10_000))
                .times(discounted());
    }

    static long sum(List<SlowPiece> pieces) {
        return pieces.stream().mapToLong(SlowPiece::seconds).sum();
    }
}
