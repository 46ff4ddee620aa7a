package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;

/** The arithmetic of one sale: lines, tax inside them, total, tenders and change. Pure. */
record Checkout(List<SaleView.Line> lines, Money total, Money tax, Money fromCash, Money fromWallet, Money change) {

    /** @param products the products of the lines by id */
    static Checkout of(NewSale sale, Map<UUID, ProductView> products, String currency) {
        var lines = sale.lines().stream()
                .map(line -> priced(line, product(products, line.product())))
                .toList();
        var nothing = Money.zero(currency);
        var total = lines.stream().map(SaleView.Line::amount).reduce(nothing, Money::plus);
        var tax = lines.stream().map(SaleView.Line::tax).reduce(nothing, Money::plus);
        var cash = tendered(sale, NewSale.Tender.CASH, nothing);
        var wallet = tendered(sale, NewSale.Tender.WALLET, nothing);
        var change = cash.plus(wallet).minus(total);
        var isShort = change.isNegative();
        var isMoreThanCashGivesBack = change.isPositive() && !change.isLessThan(cash);
        if (isShort || isMoreThanCashGivesBack) {
            throw new InvalidInput("payments", "sale.payments-mismatch", total, cash.plus(wallet));
        }
        return new Checkout(lines, total, tax, cash.minus(change), wallet, change);
    }

    private static ProductView product(Map<UUID, ProductView> products, UUID id) {
        var product = products.get(id);
        if (product == null) {
            throw new IllegalStateException("product was not taken: " + id);
        }
        return product;
    }

    private static SaleView.Line priced(NewSale.Line line, ProductView product) {
        var amount = product.price().times(line.quantity());
        return new SaleView.Line(
                product.id(),
                product.name(),
                line.quantity(),
                product.price(),
                amount,
                product.taxPpm(),
                amount.taxInside(product.taxPpm()));
    }

    private static Money tendered(NewSale sale, NewSale.Tender tender, Money nothing) {
        return sale.payments().stream()
                .filter(payment -> payment.tender() == tender)
                .map(NewSale.Payment::amount)
                .reduce(nothing, Money::plus);
    }

    /** @param fromWallet the legs that take the wallet's part */
    List<Leg> legs(TillId till, List<Leg> fromWallet, Money cost) {
        var legs = new ArrayList<Leg>();
        if (fromCash.isPositive()) {
            legs.add(Leg.debit(Chart.DRAWER, till.value(), fromCash));
        }
        legs.addAll(fromWallet);
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
        var derivation = "%d × %s = %s; tax inside: %s × %d / %d = %s"
                .formatted(
                        line.quantity(),
                        line.unitPrice(),
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
