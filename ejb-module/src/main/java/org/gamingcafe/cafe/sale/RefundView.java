package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was given back of a sale.
 *
 * @param rounding what cash rounding added to what was paid out; below zero: what it took off
 */
public record RefundView(
        UUID id,
        UUID saleId,
        String receiptNumber,
        UUID shiftId,
        Instant refundedAt,
        Money amount,
        Money rounding,
        String reason,
        List<Line> lines,
        List<Payment> payments) {

    public record Line(int line, int quantity, Money amount, Money tax, NewRefund.Fate fate) {}

    /**
     * @param tender what had paid this part
     * @param as how it was given back
     */
    public record Payment(
            NewSale.Tender tender,
            NewSale.Tender as,
            Money amount,
            Money bonus,
            @Nullable String reference) {}
}
