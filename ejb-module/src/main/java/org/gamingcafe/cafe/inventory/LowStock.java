package org.gamingcafe.cafe.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A product of which more should be bought.
 *
 * @param sold how many went over the counter in the last four weeks
 * @param supplier who brought it last
 * @param underWay how many are ordered and have not come
 * @param suggested how many to buy besides, so that they last until two weeks after the goods come
 */
public record LowStock(
        ProductView product,
        int lowBelow,
        long sold,
        @Nullable String supplier,
        int leadDays,
        long underWay,
        long suggested) {

    private static final int WEEKS = 28;
    private static final int COVER = 14;

    /** @param there what can be sold, and what is under way */
    static long suggested(long sold, int leadDays, int lowBelow, long there) {
        var needed = -Math.floorDiv(-sold * (leadDays + COVER), WEEKS);
        return Math.max(0, needed + lowBelow - there);
    }
}
