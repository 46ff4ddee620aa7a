package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of stock that somebody writes down.
 *
 * @param quantity how many pieces go; of an adjustment how many come, or below zero go
 * @param lot which lot they go from; else those that expire first
 * @param unitCost what a piece that comes has cost; else what one usually costs
 */
public record StockChange(
        UUID product,
        MoveKind kind,
        int quantity,
        @Nullable UUID lot,
        @Nullable Money unitCost) {

    /** @throws InvalidInput that names the field */
    public StockChange {
        if (!kind.isByHand()) {
            throw new InvalidInput("kind", "inventory.kind");
        }
        var isOne = kind == MoveKind.ADJUSTMENT ? quantity != 0 : quantity > 0;
        if (!isOne || Math.abs((long) quantity) > ProductEdit.MOST_PIECES) {
            throw new InvalidInput("quantity", "inventory.quantity", ProductEdit.MOST_PIECES);
        }
        if (unitCost != null && (unitCost.isNegative() || kind != MoveKind.ADJUSTMENT || quantity < 0)) {
            throw new InvalidInput("unitCost", "inventory.unit-cost");
        }
        if (unitCost != null) {
            Largest.price("unitCost", unitCost);
        }
        if (lot != null && kind == MoveKind.ADJUSTMENT && quantity > 0) {
            throw new InvalidInput("lotId", "inventory.lot");
        }
    }

    /** How the stock is different afterwards. */
    int pieces() {
        return kind == MoveKind.ADJUSTMENT ? quantity : -quantity;
    }
}
