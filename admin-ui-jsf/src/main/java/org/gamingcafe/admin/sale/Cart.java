package org.gamingcafe.admin.sale;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.order.NewOrder;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.platform.kernel.Money;

/** What lies on the counter, with the prices as they were shown. At most 50 lines of 99 pieces. */
public final class Cart implements Serializable {

    private static final int MOST_LINES = 50;
    private static final int MOST_PIECES = 99;

    /**
     * @param minor price of one piece in minor units
     * @param ageFrom from which age on it is sold; 0: to everybody
     */
    public record Line(UUID product, String name, long minor, String currency, int quantity, int ageFrom)
            implements Serializable {

        public Money price() {
            return new Money(minor, currency);
        }

        public Money amount() {
            return price().times(quantity);
        }

        Line of(int pieces) {
            return new Line(product, name, minor, currency, pieces, ageFrom);
        }
    }

    private final ArrayList<Line> lines = new ArrayList<>();
    private boolean ageSeen;

    /** One piece more, or the first one. */
    void put(ProductView product) {
        if (has(product.id())) {
            change(product.id(), pieces -> Math.min(pieces + 1, MOST_PIECES));
        } else if (lines.size() < MOST_LINES) {
            var price = product.price();
            var from = product.ageFrom();
            lines.add(new Line(
                    product.id(), product.name(), price.minor(), price.currency(), 1, from == null ? 0 : from));
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
        ageSeen = false;
    }

    public boolean isAgeSeen() {
        return ageSeen;
    }

    public void setAgeSeen(boolean ageSeen) {
        this.ageSeen = ageSeen;
    }

    Money total(String currency) {
        return lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
    }

    List<NewSale.Line> toSell() {
        return lines.stream()
                .map(line -> new NewSale.Line(line.product(), line.quantity()))
                .toList();
    }

    List<NewOrder.Line> toOrder() {
        return lines.stream()
                .map(line -> new NewOrder.Line(line.product(), line.quantity()))
                .toList();
    }

    /** The highest age from which something in it is sold; 0: everything is for everybody. */
    public int getAgeFrom() {
        return lines.stream().mapToInt(Line::ageFrom).max().orElse(0);
    }

    Optional<Line> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
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
