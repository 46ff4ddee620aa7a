package org.gamingcafe.cafe.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;

/** What who plays orders at the seat; for the program there, which has shown its key, and only at its own seat. */
@Stateless
@PermitAll
public class SeatOrderService {

    @Inject
    SeatOrders seat;

    @Inject
    Idempotency idempotency;

    /** What whoever plays there may order, by name; refused with {@code order.nobody-plays}, {@code order.counter-only}. */
    public List<MenuItem> menu() {
        return seat.menu(seat.at(Call.current().caller().station()));
    }

    /** What whoever plays there has ordered, the newest first. */
    public List<OrderView> orders() {
        return seat.orders(seat.at(Call.current().caller().station()));
    }

    /**
     * It is sent to the kitchen at once, and paid now from the wallet, or at the counter later: then all that is not paid stays
     * within the venue's limit ({@code order.bill-limit}).
     */
    public OrderView order(SeatOrder wanted, Command command) {
        var station = Call.current().caller().station();
        return idempotency.once(
                command, OrderView.class, act -> seat.order(seat.at(station), wanted, OrderView.Source.SEAT, act));
    }
}
