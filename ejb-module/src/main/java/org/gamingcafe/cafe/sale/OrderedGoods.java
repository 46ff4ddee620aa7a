package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Goods that were taken from stock, and their cost booked, before they are paid.
 *
 * @param order under which id they were taken
 * @param goods at the prices that were shown
 */
public record OrderedGoods(UUID order, VenueId venue, String currency, List<Priced> goods) {

    public OrderedGoods {
        goods = List.copyOf(goods);
    }
}
