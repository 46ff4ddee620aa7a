package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.UUID;
import org.gamingcafe.cafe.till.ReceiptDraft;

/** The paper of a sale. */
final class SaleReceipt {

    /** Stands among the tenders, so that they and the change add up to the total. */
    static final String ROUNDING = "ROUNDING";

    private SaleReceipt() {}

    static ReceiptDraft of(UUID id, NewSale sale, SellingPlace place, Checkout checkout, Tendered tendered) {
        var paid = new ArrayList<ReceiptDraft.Paid>();
        sale.payments()
                .forEach(part -> paid.add(new ReceiptDraft.Paid(part.tender().name(), part.amount())));
        if (!tendered.rounding().isZero()) {
            paid.add(new ReceiptDraft.Paid(ROUNDING, tendered.rounding().negated()));
        }
        var lines = new ArrayList<>(checkout.receiptLines());
        lines.addAll(OpenBill.receiptLines(sale.dues()));
        return new ReceiptDraft(
                place.venue(),
                place.till(),
                sale.account(),
                ReceiptDraft.Kind.SALE,
                id,
                tendered.total(),
                lines,
                paid,
                tendered.change());
    }
}
