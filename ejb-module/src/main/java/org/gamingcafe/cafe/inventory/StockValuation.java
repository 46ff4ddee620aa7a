package org.gamingcafe.cafe.inventory;

import java.util.List;
import org.gamingcafe.platform.kernel.Money;

/**
 * What lies in stock is worth.
 *
 * @param cost what it has cost, by the lots
 * @param retail what it would bring at the prices that count now
 * @param books what the books say (1400): the same as the cost, or something is wrong
 */
public record StockValuation(List<Line> lines, long pieces, Money cost, Money retail, Money books) {

    public record Line(String category, long products, long pieces, Money cost, Money retail) {}

    public boolean agrees() {
        return cost.equals(books);
    }
}
