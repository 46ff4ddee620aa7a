package org.gamingcafe.cafe.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a count of a drawer has found.
 *
 * @param expected what the books said the drawer holds; absent for its cashier until the shift is closed
 * @param handOver whether the drawer goes to the next cashier as it was counted
 * @param agreed whether the difference is within the limit, or a second person has consented
 * @param approval what a second person was asked about it
 */
public record ShiftCount(
        UUID id,
        UUID shift,
        Kind kind,
        @Nullable Money expected,
        Money counted,
        boolean handOver,
        boolean agreed,
        @Nullable UUID approval,
        @Nullable String reason,
        List<Pile> piles,
        Instant at,
        AccountId by) {

    public enum Kind {
        COUNT,
        RECOUNT,
        /** By somebody else, of a shift that was forgotten. */
        RESCUE
    }

    /** Counted minus expected; absent where that is. */
    public @Nullable Money difference() {
        return expected == null ? null : counted.minus(expected);
    }

    ShiftCount blind() {
        return new ShiftCount(id, shift, kind, null, counted, handOver, agreed, approval, reason, piles, at, by);
    }

    ShiftCount with(List<Pile> found) {
        return new ShiftCount(id, shift, kind, expected, counted, handOver, agreed, approval, reason, found, at, by);
    }
}
