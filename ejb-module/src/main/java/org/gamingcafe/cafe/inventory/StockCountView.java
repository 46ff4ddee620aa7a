package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A count of what really lies on the shelves.
 *
 * @param category of which category; nothing: of everything on sale
 * @param products how many are to be counted
 * @param counted how many are
 * @param lines empty in lists
 */
public record StockCountView(
        UUID id,
        VenueId venue,
        @Nullable String category,
        State state,
        Instant openedAt,
        UUID openedBy,
        @Nullable Instant countedAt,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable String reason,
        long products,
        long counted,
        List<Line> lines) {

    public enum State {
        OPEN,
        COUNTED,
        BOOKED,
        DISCARDED
    }

    /**
     * @param expected what lay there by the books at the moment of counting; told once the count is finished, and to nobody who
     *     took part in it before it is booked
     * @param value what the difference is worth at the usual cost, if one is known
     * @param leftOut whether the difference is not booked, or was not: since the product was counted somebody has written moves of
     *     it by hand, or fewer are there than would go; it is to be counted again
     * @param earlier what was entered before and has been entered anew, the first figure first
     */
    public record Line(
            UUID product,
            String name,
            String sku,
            @Nullable Integer counted,
            @Nullable Integer expected,
            @Nullable UUID countedBy,
            @Nullable Money value,
            boolean leftOut,
            List<Entry> earlier) {

        /** Above zero: more is there than the books say. */
        public @Nullable Integer difference() {
            return counted == null || expected == null ? null : counted - expected;
        }

        Line blind() {
            return new Line(product, name, sku, counted, null, countedBy, null, false, List.of());
        }

        Line with(List<Entry> before) {
            return new Line(product, name, sku, counted, expected, countedBy, value, leftOut, before);
        }
    }

    /** A figure that somebody has entered. @param counted how many pieces they found */
    public record Entry(int counted, Instant at, UUID by) {}

    StockCountView with(List<Line> more) {
        return new StockCountView(
                id,
                venue,
                category,
                state,
                openedAt,
                openedBy,
                countedAt,
                reviewedAt,
                reviewedBy,
                reason,
                products,
                counted,
                more);
    }
}
