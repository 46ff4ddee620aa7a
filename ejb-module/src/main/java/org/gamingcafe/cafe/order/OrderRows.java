package org.gamingcafe.cafe.order;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;

/** How orders and their lines are read from their rows. */
final class OrderRows {

    static final String SELECT = """
            select o.id, o.number, o.venue_id, o.source, o.state, o.pieces, o.paid_pieces, o.refunded_pieces, o.account_id,
                o.station_id, s.number, o.note, o.currency, o.opened_at, o.sent_at, o.preparing_at, o.ready_at, o.served_at,
                o.voided_at, o.void_reason
            from guest_order o left join station s on s.id = o.station_id
            """;

    static final String LINES = """
            select l.order_id, l.line, l.product_id, l.name, l.quantity, l.unit_price, l.tax_ppm, l.paid, o.currency
            from guest_order_line l join guest_order o on o.id = l.order_id
            """;

    /** A line and the order in which it stands. */
    record LineOf(UUID order, OrderView.Line line) {}

    private OrderRows() {}

    /** Without its lines, and what they come to. */
    static OrderView read(Row row) {
        var account = row.idOrNull(9);
        var station = row.idOrNull(10);
        var nothing = Money.zero(row.text(13));
        return new OrderView(
                row.id(1),
                (int) row.number(2),
                new VenueId(row.id(3)),
                OrderView.Source.valueOf(row.text(4)),
                OrderView.State.valueOf(row.text(5)),
                OrderView.Payment.of((int) row.number(6), (int) row.number(7), (int) row.number(8)),
                account == null ? null : new AccountId(account),
                station == null ? null : new StationId(station),
                row.wholeOrNull(11),
                row.textOrNull(12),
                nothing,
                nothing,
                row.instant(14),
                row.instantOrNull(15),
                row.instantOrNull(16),
                row.instantOrNull(17),
                row.instantOrNull(18),
                row.instantOrNull(19),
                row.textOrNull(20),
                List.of());
    }

    static LineOf line(Row row) {
        return new LineOf(
                row.id(1),
                new OrderView.Line(
                        (int) row.number(2),
                        row.id(3),
                        row.text(4),
                        (int) row.number(5),
                        new Money(row.number(6), row.text(9)),
                        (int) row.number(7),
                        (int) row.number(8)));
    }

    /** The order with those of these lines that are its own. */
    static OrderView with(OrderView order, List<LineOf> all) {
        var lines = all.stream()
                .filter(line -> line.order().equals(order.id()))
                .map(LineOf::line)
                .toList();
        var total = order.total();
        var paid = order.paid();
        for (var line : lines) {
            total = total.plus(line.price().times(line.quantity()));
            paid = paid.plus(line.price().times(line.paid()));
        }
        return new OrderView(
                order.id(),
                order.number(),
                order.venue(),
                order.source(),
                order.state(),
                order.payment(),
                order.accountId(),
                order.stationId(),
                order.seat(),
                order.note(),
                total,
                paid,
                order.openedAt(),
                order.sentAt(),
                order.preparingAt(),
                order.readyAt(),
                order.servedAt(),
                order.voidedAt(),
                order.voidReason(),
                lines);
    }
}
