package org.gamingcafe.cafe.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Goods that have come.
 *
 * @param deliveryNote the number on the paper that came with them
 */
public record NewGoodsReceipt(
        VenueId venue, UUID supplier, @Nullable String deliveryNote, List<Line> lines) {

    public static final int LONGEST_NOTE = 60;
    public static final int LONGEST_BATCH = 40;
    private static final int WHOLE = 1_000_000;

    /**
     * One lot.
     *
     * @param unitCost what a piece costs without tax
     * @param taxPpm the input tax upon it; else the rate of the product
     * @param batch the maker's number of the lot
     */
    public record Line(
            UUID product,
            int quantity,
            Money unitCost,
            @Nullable Integer taxPpm,
            @Nullable LocalDate expiresOn,
            @Nullable String batch) {

        public Line {
            if (quantity < 1 || quantity > ProductEdit.MOST_PIECES) {
                throw new InvalidInput("quantity", "inventory.quantity", ProductEdit.MOST_PIECES);
            }
            if (unitCost.isNegative()) {
                throw new InvalidInput("unitCost", "product.price");
            }
            Largest.price("unitCost", unitCost);
            if (taxPpm != null && (taxPpm < 0 || taxPpm > WHOLE)) {
                throw new InvalidInput("taxPpm", "venue.tax");
            }
            batch = Words.checkedOrNull("batch", "inventory.batch", batch, LONGEST_BATCH);
        }

        Money net() {
            return unitCost.times(quantity);
        }

        /** Upon the net, to the nearest minor unit, halves away from zero. */
        Money tax(int usualPpm) {
            var ppm = taxPpm == null ? usualPpm : taxPpm;
            return Money.rounded(
                    BigDecimal.valueOf(net().minor())
                            .multiply(BigDecimal.valueOf(ppm))
                            .movePointLeft(6),
                    unitCost.currency());
        }
    }

    /** @throws InvalidInput that names the field */
    public NewGoodsReceipt {
        deliveryNote = Words.checkedOrNull("deliveryNote", "inventory.delivery-note", deliveryNote, LONGEST_NOTE);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > StockService.MOST_LINES) {
            throw new InvalidInput("lines", "inventory.lines", StockService.MOST_LINES);
        }
    }
}
