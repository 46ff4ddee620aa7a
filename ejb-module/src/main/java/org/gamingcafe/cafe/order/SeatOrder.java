package org.gamingcafe.cafe.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What who plays wants to be brought. */
public record SeatOrder(
        List<NewOrder.Line> lines, Pay pay, @Nullable String note) {

    /** When they pay. */
    public enum Pay {
        /** Now, from their wallet. */
        WALLET,
        /** Later, at the counter. */
        BILL
    }

    public SeatOrder {
        lines = List.copyOf(lines);
    }
}
