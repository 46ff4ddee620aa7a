package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** In this state the order cannot do that ({@code purchase-order.state}). */
public final class OrderNotOpen extends Refusal {

    OrderNotOpen(PurchaseOrderView.State state) {
        super("purchase-order.state", state);
    }
}
