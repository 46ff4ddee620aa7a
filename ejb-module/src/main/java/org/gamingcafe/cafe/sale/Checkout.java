package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one sale: lines, what is taken off them, tax inside them, total. First each line's own discount, then the
 * promotion on the rest, then the discount on the whole; what is taken off the whole is handed to the lines, so that the tax
 * of each is right. Pure.
 *
 * @param discount what was taken off the whole by hand
 */
record Checkout(List<SaleView.Line> lines, Money discount, Money promoted, Money total, Money tax) {

    /** @param products what the products of the lines are called and cost, by id */
    static Checkout of(NewSale sale, Map<UUID, Priced> products, @Nullable Promotion promotion, String currency) {
        var nothing = Money.zero(currency);
        var prices = sale.lines().stream()
                .map(line -> product(products, line.product()).price())
                .toList();
        var own = Reduction.ownOf(sale, prices);
        var rests = Reduction.rests(sale, prices, own);
        var rest = rests.stream().reduce(nothing, Money::plus);
        var promoted = promotion == null ? nothing : promotion.off(rest);
        var discount = Reduction.ofWhole(sale, rest.minus(promoted));
        var shares = Shares.of(
                promoted.plus(discount).minor(),
                rests.stream().map(Money::minor).toList());
        var lines = new ArrayList<SaleView.Line>();
        for (var i = 0; i < rests.size(); i++) {
            var line = sale.lines().get(i);
            var shared = new Money(shares.get(i), currency);
            lines.add(line(
                    line,
                    product(products, line.product()),
                    own.get(i),
                    shared,
                    rests.get(i).minus(shared)));
        }
        var total = lines.stream().map(SaleView.Line::amount).reduce(nothing, Money::plus);
        var tax = lines.stream().map(SaleView.Line::tax).reduce(nothing, Money::plus);
        return new Checkout(List.copyOf(lines), discount, promoted, total, tax);
    }

    private static Priced product(Map<UUID, Priced> products, UUID id) {
        var product = products.get(id);
        if (product == null) {
            throw new IllegalStateException("product was not taken: " + id);
        }
        return product;
    }

    private static SaleView.Line line(NewSale.Line line, Priced product, Money own, Money shared, Money amount) {
        var discount = line.discount();
        return new SaleView.Line(
                product.product(),
                product.name(),
                line.quantity(),
                product.price(),
                own,
                discount == null ? null : discount.reason(),
                shared,
                amount,
                product.taxPpm(),
                amount.taxInside(product.taxPpm()));
    }

    /** What was taken off by hand, lines and whole. */
    Money byHand() {
        return lines.stream().map(SaleView.Line::discount).reduce(discount, Money::plus);
    }

    /** What was sold and what it had cost, without what was paid. */
    List<Leg> legs(Money cost) {
        var legs = new ArrayList<Leg>();
        var net = total.minus(tax);
        if (net.isPositive()) {
            legs.add(Leg.credit(Chart.GOODS_REVENUE, null, net));
        }
        if (tax.isPositive()) {
            legs.add(Leg.credit(Chart.TAX_PAYABLE, null, tax));
        }
        if (cost.isPositive()) {
            legs.add(Leg.debit(Chart.COST_OF_GOODS, null, cost));
            legs.add(Leg.credit(Chart.INVENTORY, null, cost));
        }
        return legs;
    }

    List<ReceiptDraft.Line> receiptLines() {
        return lines.stream().map(Checkout::receiptLine).toList();
    }

    private static ReceiptDraft.Line receiptLine(SaleView.Line line) {
        var off = (line.discount().isZero() ? "" : " − " + line.discount())
                + (line.shared().isZero() ? "" : " − " + line.shared());
        var derivation = "%d × %s%s = %s; tax inside: %s × %d / %d = %s"
                .formatted(
                        line.quantity(),
                        line.unitPrice(),
                        off,
                        line.amount(),
                        line.amount(),
                        line.taxPpm(),
                        1_000_000 + line.taxPpm(),
                        line.tax());
        return new ReceiptDraft.Line(
                line.name(),
                line.quantity(),
                "piece",
                line.unitPrice(),
                line.amount(),
                line.taxPpm(),
                line.tax(),
                derivation);
    }
}
