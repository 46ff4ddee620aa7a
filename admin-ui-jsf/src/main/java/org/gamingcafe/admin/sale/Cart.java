package org.gamingcafe.admin.sale;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.platform.kernel.Money;

/** What lies on the counter, with the prices as they were shown. At most 50 lines of 99 pieces. */
public final class Cart implements Serializable {

    private static final int MOST_LINES = 50;
    private static final int MOST_PIECES = 99;

    /** @param minor price of one piece in minor units */
    public record Line(UUID product, String name, long minor, String currency, int quantity) implements Serializable {

        public Money price() {
            return new Money(minor, currency);
        }

        public Money amount() {
            return price().times(quantity);
        }

        Line of(int pieces) {
            return new Line(product, name, minor, currency, pieces);
        }
    }

    private final ArrayList<Line> lines = new ArrayList<>();

    /** One piece more, or the first one. */
    void put(ProductView product) {
        if (has(product.id())) {
            change(product.id(), pieces -> Math.min(pieces + 1, MOST_PIECES));
        } else if (lines.size() < MOST_LINES) {
            var price = product.price();
            lines.add(new Line(product.id(), product.name(), price.minor(), price.currency(), 1));
        }
    }

    void takeOne(UUID product) {
        change(product, pieces -> pieces - 1);
    }

    void drop(UUID product) {
        change(product, pieces -> 0);
    }

    void clear() {
        lines.clear();
    }

    Money total(String currency) {
        return lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
    }

    List<NewSale.Line> toSell() {
        return lines.stream()
                .map(line -> new NewSale.Line(line.product(), line.quantity()))
                .toList();
    }

    private boolean has(UUID product) {
        return lines.stream().anyMatch(line -> line.product().equals(product));
    }

    private void change(UUID product, IntUnaryOperator change) {
        lines.replaceAll(line -> line.product().equals(product) ? line.of(change.applyAsInt(line.quantity())) : line);
        lines.removeIf(line -> line.quantity() < 1);
    }

    public List<Line> getLines() {
        return List.copyOf(lines);
    }
}
