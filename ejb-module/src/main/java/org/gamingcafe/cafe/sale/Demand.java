package org.gamingcafe.cafe.sale;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.InvalidInput;

/** What a sale has to look like before anything is touched; each fault names its field. */
final class Demand {

    private static final int MOST_LINES = 50;
    private static final int MOST_PAYMENTS = 10;
    private static final int MOST_PIECES = 1000;

    private Demand() {}

    static void check(NewSale sale, String currency) {
        if (sale.lines().isEmpty() || sale.lines().size() > MOST_LINES) {
            throw new InvalidInput("lines", "sale.lines", MOST_LINES);
        }
        for (int i = 0; i < sale.lines().size(); i++) {
            var quantity = sale.lines().get(i).quantity();
            if (quantity < 1 || quantity > MOST_PIECES) {
                throw new InvalidInput("lines[" + i + "].quantity", "sale.quantity", MOST_PIECES);
            }
        }
        if (sale.payments().size() > MOST_PAYMENTS) {
            throw new InvalidInput("payments", "sale.payments", MOST_PAYMENTS);
        }
        for (int i = 0; i < sale.payments().size(); i++) {
            check(sale, sale.payments().get(i), "payments[" + i + "].amount", currency);
        }
    }

    private static void check(NewSale sale, NewSale.Payment payment, String field, String currency) {
        if (!payment.amount().currency().equals(currency)) {
            throw new InvalidInput(
                    field, "money.other-currency", currency, payment.amount().currency());
        }
        if (!payment.amount().isPositive()) {
            throw new InvalidInput(field, "money.not-positive");
        }
        if (payment.tender() == NewSale.Tender.WALLET && sale.account() == null) {
            throw new InvalidInput("accountId", "sale.account-needed");
        }
    }

    /** Pieces by product; the same product may stand on several lines. */
    static Map<UUID, Integer> pieces(NewSale sale) {
        return sale.lines().stream()
                .collect(Collectors.groupingBy(NewSale.Line::product, Collectors.summingInt(NewSale.Line::quantity)));
    }
}
