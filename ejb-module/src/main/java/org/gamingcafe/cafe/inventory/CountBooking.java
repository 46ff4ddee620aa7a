package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/**
 * Makes stock what was counted: the difference is put on top of what lies there now, so that what was sold since the count stays
 * sold. A product whose stock somebody has written down by hand since is left out, because nobody knows whether that was the same
 * pieces; so is one of which fewer are there than would go. Products are locked in id order.
 */
@ApplicationScoped
class CountBooking {

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    OpenLots open;

    @Inject
    StockBooking booking;

    @Inject
    CountLines counted;

    @Inject
    Event<StockTouched> touched;

    /** @return figures for the audit */
    Map<String, String> book(UUID act, StockCountView count, String currency) {
        var cause = new Cause(count.venue(), MoveKind.COUNT, act, null);
        var values = new StockBooking.Values();
        different(count.lines()).forEach(line -> products.locked(line.product()));
        var different = different(counted.of(count.id(), currency));
        var leftOut = different.stream()
                .filter(StockCountView.Line::leftOut)
                .map(StockCountView.Line::product)
                .toList();
        counted.leaveOut(count.id(), leftOut);
        var more = 0L;
        var less = 0L;
        for (var line : different) {
            var difference = line.leftOut() ? 0 : Objects.requireNonNullElse(line.difference(), 0);
            if (difference == 0) {
                continue;
            }
            values.add(MoveKind.COUNT, move(line.product(), difference, cause));
            more += Math.max(0, difference);
            less += Math.max(0, -difference);
        }
        booking.book(act, count.venue(), "stock-count", null, values.legs(currency));
        touched.fire(new StockTouched(count.venue()));
        return Map.of(
                "products", Integer.toString(different.size() - leftOut.size()),
                "left out", Integer.toString(leftOut.size()),
                "more", Long.toString(more),
                "less", Long.toString(less),
                "value", new Money(values.sum(), currency).toString());
    }

    private static List<StockCountView.Line> different(List<StockCountView.Line> lines) {
        return lines.stream()
                .filter(line -> Objects.requireNonNullElse(line.difference(), 0) != 0)
                .sorted(Comparator.comparing(StockCountView.Line::product))
                .toList();
    }

    /** @return what the stock is worth more, or below zero less */
    private long move(UUID id, int difference, Cause cause) {
        var product = products.put(id, difference);
        if (difference < 0) {
            return -lots.take(id, -difference, cause);
        }
        var unitCost = cost(product);
        lots.add(new NewLot(id, difference, unitCost, null, null, null), cause);
        return Math.multiplyExact(unitCost, difference);
    }

    /** What the last lot has cost, else what one usually costs; what has never cost anything costs nothing. */
    private long cost(Product product) {
        return open.lastCost(product.id())
                .or(() -> Optional.ofNullable(product.traits().cost()))
                .orElse(0L);
    }
}
