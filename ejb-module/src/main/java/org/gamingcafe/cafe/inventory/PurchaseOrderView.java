package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are ordered, or will be.
 *
 * @param expectedOn when they should come, by the days that the supplier takes
 * @param total what they should cost, without tax
 * @param lines empty in lists
 */
public record PurchaseOrderView(
        UUID id,
        VenueId venue,
        UUID supplier,
        String supplierName,
        State state,
        @Nullable String note,
        Instant createdAt,
        @Nullable UUID createdBy,
        @Nullable Instant sentAt,
        @Nullable LocalDate expectedOn,
        @Nullable Instant closedAt,
        Money total,
        long version,
        List<Line> lines) {

    public enum State {
        DRAFT,
        SENT,
        PART_RECEIVED,
        RECEIVED,
        CANCELLED;

        /** Whether goods may still come. */
        boolean isUnderWay() {
            return this == SENT || this == PART_RECEIVED;
        }

        boolean isOver() {
            return this == RECEIVED || this == CANCELLED;
        }
    }

    /** @param received how many have come so far */
    public record Line(UUID product, String name, String sku, int ordered, int received, Money unitCost) {

        public int missing() {
            return ordered - received;
        }
    }

    PurchaseOrderView with(List<Line> more) {
        return new PurchaseOrderView(
                id,
                venue,
                supplier,
                supplierName,
                state,
                note,
                createdAt,
                createdBy,
                sentAt,
                expectedOn,
                closedAt,
                total,
                version,
                more);
    }
}
