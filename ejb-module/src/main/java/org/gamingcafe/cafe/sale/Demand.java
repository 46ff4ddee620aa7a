package org.gamingcafe.cafe.sale;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/** What a sale has to look like before anything is touched; each fault names its field. */
final class Demand {

    private static final int MOST_LINES = 50;
    private static final int MOST_PAYMENTS = 10;
    private static final int MOST_PIECES = 1000;

    private static final int LONGEST_REFERENCE = 40;
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./#-]{0,39}");

    private Demand() {}

    static void check(NewSale sale, String currency) {
        checkGoods(sale);
        checkDiscounts(sale, currency);
        checkDues(sale, currency);
        if (sale.payments().size() > MOST_PAYMENTS) {
            throw new InvalidInput("payments", "sale.payments", MOST_PAYMENTS);
        }
        for (int i = 0; i < sale.payments().size(); i++) {
            check(sale, sale.payments().get(i), "payments[" + i + "]", currency);
        }
    }

    static void checkGoods(NewSale sale) {
        var isNothing = sale.lines().isEmpty() && sale.dues() == null;
        if (isNothing || sale.lines().size() > MOST_LINES) {
            throw new InvalidInput("lines", "sale.lines", MOST_LINES);
        }
        for (int i = 0; i < sale.lines().size(); i++) {
            var quantity = sale.lines().get(i).quantity();
            if (quantity < 1 || quantity > MOST_PIECES) {
                throw new InvalidInput("lines[" + i + "].quantity", "sale.quantity", MOST_PIECES);
            }
        }
    }

    private static void checkDues(NewSale sale, String currency) {
        var dues = sale.dues();
        if (dues == null) {
            return;
        }
        mustBePayable(dues, "dues", currency);
        if (sale.account() == null) {
            throw new InvalidInput("accountId", "sale.account-needed");
        }
    }

    private static void mustBePayable(Money amount, String field, String currency) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput(field, "money.other-currency", currency, amount.currency());
        }
        if (!amount.isPositive()) {
            throw new InvalidInput(field, "money.not-positive");
        }
    }

    static void checkDiscounts(NewSale sale, String currency) {
        for (int i = 0; i < sale.lines().size(); i++) {
            var discount = sale.lines().get(i).discount();
            if (discount != null) {
                discount.check("lines[" + i + "].discount", currency);
            }
        }
        var whole = sale.discount();
        if (whole != null) {
            whole.check("discount", currency);
        }
    }

    private static void check(NewSale sale, NewSale.Payment payment, String field, String currency) {
        mustBePayable(payment.amount(), field + ".amount", currency);
        if (payment.tender().isOfAMember() && sale.account() == null) {
            throw new InvalidInput("accountId", "sale.account-needed");
        }
        var reference = payment.reference();
        var isRight = payment.tender().hasReference() ? reference != null && isReference(reference) : reference == null;
        if (!isRight) {
            throw new InvalidInput(field + ".reference", "sale.reference", LONGEST_REFERENCE);
        }
    }

    static boolean isReference(String reference) {
        return REFERENCE.matcher(reference).matches();
    }

    /** Of a payment that was checked and has one. */
    static String reference(NewSale.Payment payment) {
        return Objects.requireNonNull(payment.reference());
    }

    /** Pieces by product; the same product may stand on several lines. */
    static Map<UUID, Integer> pieces(NewSale sale) {
        return sale.lines().stream()
                .collect(Collectors.groupingBy(NewSale.Line::product, Collectors.summingInt(NewSale.Line::quantity)));
    }
}
