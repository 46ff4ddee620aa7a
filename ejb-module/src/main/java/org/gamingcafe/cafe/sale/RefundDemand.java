package org.gamingcafe.cafe.sale;

import java.util.HashSet;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/** What a refund has to look like before anything is touched; each fault names its field. */
final class RefundDemand {

    private static final int LONGEST_REFERENCE = 40;

    private RefundDemand() {}

    static void check(NewRefund wanted, SaleView sale) {
        var seen = new HashSet<Integer>();
        if (wanted.lines().isEmpty()) {
            throw new InvalidInput("lines", "refund.lines");
        }
        for (var i = 0; i < wanted.lines().size(); i++) {
            var line = wanted.lines().get(i);
            if (line.line() < 0 || line.line() >= sale.lines().size() || !seen.add(line.line())) {
                throw new InvalidInput("lines[" + i + "].line", "refund.line");
            }
            if (line.quantity() < 1) {
                throw new InvalidInput("lines[" + i + "].quantity", "refund.quantity");
            }
        }
        if (wanted.as() == NewSale.Tender.VOUCHER) {
            throw new InvalidInput("as", "refund.as-voucher");
        }
        if (wanted.as() == NewSale.Tender.LOYALTY_POINTS) {
            throw new InvalidInput("as", "refund.as-points");
        }
    }

    /** Money that goes back by card or transfer leaves a number; a connected terminal tells its own. */
    static void checkReference(NewRefund wanted, Refund refund) {
        var isOnSlip = wanted.terminalPayment() == null
                && refund.by(NewSale.Tender.CARD).isPositive();
        checkNumber(wanted, isOnSlip || isByTransfer(refund));
    }

    /** Before a terminal is asked: it tells the number of its slip, and not that of a transfer beside it. */
    static void checkTransfer(NewRefund wanted, Refund refund) {
        checkNumber(wanted, isByTransfer(refund));
    }

    private static boolean isByTransfer(Refund refund) {
        return refund.by(NewSale.Tender.BANK_TRANSFER).isPositive();
    }

    private static void checkNumber(NewRefund wanted, boolean isNeeded) {
        var reference = wanted.reference();
        var isRight = isNeeded ? reference != null && Demand.isReference(reference) : reference == null;
        if (!isRight) {
            throw new InvalidInput("reference", "refund.reference", LONGEST_REFERENCE);
        }
    }

    /** What a terminal was asked before brings its consent with it, once: for its refund, and not to ask again. */
    static void checkIsAskedAnew(NewRefund wanted) {
        if (wanted.terminalPayment() != null) {
            throw new InvalidInput("terminalPaymentId", "refund.asked-anew");
        }
    }

    /** All that a second person consents to: what of which sale, how much that is, why, and in which way it is paid back. */
    static String operation(NewRefund wanted, Money amount) {
        var print = new StringBuilder("refund\n").append(wanted.sale());
        wanted.lines()
                .forEach(line -> print.append('\n')
                        .append(line.line())
                        .append(" × ")
                        .append(line.quantity())
                        .append(' ')
                        .append(line.fate()));
        return print.append('\n')
                .append(wanted.as())
                .append('\n')
                .append(wanted.reason())
                .append('\n')
                .append(amount)
                .toString();
    }
}
