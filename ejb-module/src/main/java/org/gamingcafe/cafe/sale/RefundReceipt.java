package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.Money;

/** The paper of a refund: a credit note, below zero, numbered at the till that pays out. */
final class RefundReceipt {

    private RefundReceipt() {}

    static ReceiptDraft of(SaleView sale, Refund refund, ShiftView shift, Money rounding) {
        var paid = new ArrayList<ReceiptDraft.Paid>();
        for (var as : NewSale.Tender.values()) {
            var given = as == NewSale.Tender.CASH ? refund.by(as).plus(rounding) : refund.by(as);
            if (given.isPositive()) {
                paid.add(new ReceiptDraft.Paid(as.name(), given.negated()));
            }
        }
        if (!rounding.isZero()) {
            paid.add(new ReceiptDraft.Paid(SaleReceipt.ROUNDING, rounding));
        }
        return new ReceiptDraft(
                shift.venue(),
                shift.tillId(),
                sale.accountId(),
                ReceiptDraft.Kind.CREDIT_NOTE,
                sale.id(),
                refund.amount().negated(),
                refund.parts().stream().map(part -> line(sale, part)).toList(),
                paid,
                Money.zero(refund.amount().currency()));
    }

    private static ReceiptDraft.Line line(SaleView sale, Refund.Part part) {
        var sold = part.sold();
        var amount = part.amount().negated();
        var derivation = "%s: %s × %d / %d → %s; tax inside: %s"
                .formatted(
                        sale.receiptNumber(),
                        sold.amount(),
                        part.wanted().quantity(),
                        sold.quantity(),
                        part.amount(),
                        part.tax());
        return new ReceiptDraft.Line(
                sold.name(),
                part.wanted().quantity(),
                "piece",
                sold.unitPrice().negated(),
                amount,
                sold.taxPpm(),
                part.tax().negated(),
                derivation);
    }
}
