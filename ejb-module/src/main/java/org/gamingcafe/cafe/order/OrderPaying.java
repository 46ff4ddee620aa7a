package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.OrderSaleService;
import org.gamingcafe.cafe.sale.OrderedGoods;
import org.gamingcafe.cafe.sale.Priced;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;

/** Orders are paid by sales, piece by piece. */
@ApplicationScoped
class OrderPaying {

    @Inject
    Orders orders;

    @Inject
    OrderDesk desk;

    @Inject
    OrderSaleService sales;

    @Inject
    Idempotency idempotency;

    /** In one transaction: what was not sent yet is sent with it. */
    @Transactional
    PaidOrder pay(UUID id, NewPayment wanted, Command command) {
        return idempotency.once(command, PaidOrder.class, act -> {
            var order = orders.locked(id);
            if (order.state() == OrderView.State.VOID) {
                throw OrderRefused.state(order);
            }
            // The books know each act once: what leaves the shelf with it is an act of its own.
            var sent = order.state() == OrderView.State.OPEN ? desk.send(order, Ids.next()) : order;
            var pieces = pieces(sent, wanted.pieces());
            var made = sales.sell(sale(sent, wanted, pieces), goods(sent), act);
            return paid(sent, pieces, made);
        });
    }

    /** By the member, from their wallet, all of it; the caller holds the order and knows that it is they who ask. */
    PaidOrder payFromWallet(OrderView order, UUID act) {
        var pieces = pieces(order, List.of());
        var payments = order.due().isZero()
                ? List.<NewSale.Payment>of()
                : List.of(new NewSale.Payment(NewSale.Tender.WALLET, order.due()));
        var sale = new NewSale(order.accountId(), null, lines(order, pieces), payments);
        return paid(order, pieces, sales.sell(sale, goods(order), act));
    }

    private PaidOrder paid(OrderView order, List<NewPayment.Pieces> pieces, SaleView made) {
        orders.paid(order.id(), pieces);
        return new PaidOrder(desk.changed(order.id(), OrderChanged.What.PAID, order.state(), null), made);
    }

    /** Those that are asked for, or all that are left; never more than are left of a line. */
    static List<NewPayment.Pieces> pieces(OrderView order, List<NewPayment.Pieces> asked) {
        if (asked.isEmpty()) {
            var left = order.lines().stream()
                    .filter(line -> line.left() > 0)
                    .map(line -> new NewPayment.Pieces(line.line(), line.left()))
                    .toList();
            if (left.isEmpty()) {
                throw OrderRefused.isPaid(order);
            }
            return left;
        }
        var seen = new HashSet<Integer>();
        for (var i = 0; i < asked.size(); i++) {
            var part = asked.get(i);
            if (part.line() < 0 || part.line() >= order.lines().size() || !seen.add(part.line())) {
                throw new InvalidInput("pieces[" + i + "].line", "order.line");
            }
            if (part.quantity() < 1) {
                throw new InvalidInput("pieces[" + i + "].quantity", "order.quantity", NewOrder.MOST_PIECES);
            }
            var line = order.lines().get(part.line());
            if (part.quantity() > line.left()) {
                throw OrderRefused.aboveRest(line.name(), line.left());
            }
        }
        return asked;
    }

    private static NewSale sale(OrderView order, NewPayment wanted, List<NewPayment.Pieces> pieces) {
        return new NewSale(
                wanted.account() == null ? order.accountId() : wanted.account(),
                wanted.shift(),
                lines(order, pieces),
                wanted.payments(),
                wanted.discount(),
                wanted.promotion(),
                wanted.approval(),
                wanted.ageSeen(),
                wanted.dues());
    }

    private static List<NewSale.Line> lines(OrderView order, List<NewPayment.Pieces> pieces) {
        return pieces.stream()
                .map(part -> new NewSale.Line(order.lines().get(part.line()).product(), part.quantity()))
                .toList();
    }

    private static OrderedGoods goods(OrderView order) {
        var goods = order.lines().stream()
                .map(line -> new Priced(line.product(), line.name(), line.price(), line.taxPpm()))
                .toList();
        return new OrderedGoods(order.id(), order.venue(), order.total().currency(), goods);
    }
}
