package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.sale.SaleRefunded;

/** Counts what comes back of orders that sales have paid. */
@ApplicationScoped
class OrderRefunds {

    @Inject
    Orders orders;

    @Inject
    OrderDesk desk;

    void refunded(@Observes SaleRefunded refunded) {
        var id = refunded.order();
        if (id != null) {
            var order = orders.locked(id);
            orders.refunded(id, refunded.pieces());
            desk.changed(id, OrderChanged.What.REFUNDED, order.state(), refunded.reason());
        }
    }
}
