package org.gamingcafe.cafe.order;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** The order cannot be taken, or cannot do that. */
public final class OrderRefused extends Refusal {

    private OrderRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static OrderRefused state(OrderView order) {
        return new OrderRefused("order.state", order.number(), order.state());
    }

    static OrderRefused isPaid(OrderView order) {
        return new OrderRefused("order.paid", order.number());
    }

    /** Fewer pieces of a line are still to be paid. */
    static OrderRefused aboveRest(String name, int left) {
        return new OrderRefused("order.above-rest", name, left);
    }

    static OrderRefused nobodyPlays() {
        return new OrderRefused("order.nobody-plays");
    }

    static OrderRefused notFromSeats() {
        return new OrderRefused("order.counter-only");
    }

    static OrderRefused bill(Money limit) {
        return new OrderRefused("order.bill-limit", limit);
    }

    static OrderRefused noWallet() {
        return new OrderRefused("order.no-wallet");
    }

    static OrderRefused tooMany(int most, int minutes) {
        return new OrderRefused("order.too-many", most, minutes);
    }
}
