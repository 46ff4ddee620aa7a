package org.gamingcafe.cafe.inventory;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/**
 * What an act by hand has changed.
 *
 * @param value what the stock is worth more, or below zero less
 */
public record StockAdjustment(UUID id, List<Line> lines, Money value) {

    /** @param stock how many pieces are there afterwards */
    public record Line(UUID product, String name, MoveKind kind, int pieces, long stock, Money value) {}
}
