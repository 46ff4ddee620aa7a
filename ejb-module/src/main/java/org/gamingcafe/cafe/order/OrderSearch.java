package org.gamingcafe.cafe.order;

import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of a venue.
 *
 * @param unpaid only those of which something is to be paid
 * @param account only those of this member
 */
public record OrderSearch(
        OrderView.@Nullable State state,
        boolean unpaid,
        @Nullable AccountId account) {

    public static final OrderSearch ALL = new OrderSearch(null, false, null);
    public static final OrderSearch UNPAID = new OrderSearch(null, true, null);
}
