package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it was made.
 *
 * @param shiftId nothing where a member has paid by themselves
 * @param orderId whose goods it pays; they were taken from stock under this id. Nothing: they were taken with the sale
 * @param discount what was taken off the whole by hand
 * @param promoted what a promotion took off
 * @param dues what was paid with it for play that was billed before; not in the total
 * @param rounding what cash rounding added to the total; below zero: what it took off
 */
public record SaleView(
        UUID id,
        String receiptNumber,
        @Nullable AccountId accountId,
        @Nullable UUID shiftId,
        @Nullable UUID orderId,
        Instant soldAt,
        Money discount,
        @Nullable String discountReason,
        Money promoted,
        Money total,
        Money dues,
        Money rounding,
        Money change,
        List<Line> lines,
        List<Payment> payments) {

    public SaleView {
        dues = Objects.requireNonNullElseGet(
                dues, () -> Money.zero(total.currency())); // kept answers of older sales have none
    }

    /** What its payments came to, without change and rounding. */
    public Money toPay() {
        return total.plus(dues);
    }

    /** Under which id its goods were taken from stock. */
    public UUID takenAs() {
        return orderId == null ? id : orderId;
    }

    /**
     * @param discount what was taken off this line by hand
     * @param shared its part of what was taken off the whole
     * @param amount what is left to pay for it
     */
    public record Line(
            UUID productId,
            String name,
            int quantity,
            Money unitPrice,
            Money discount,
            @Nullable String discountReason,
            Money shared,
            Money amount,
            int taxPpm,
            Money tax) {}

    /**
     * What was handed over, change not taken off.
     *
     * @param reference number of the slip or of the transfer; of a voucher the last four characters
     */
    public record Payment(
            NewSale.Tender tender, Money amount, @Nullable String reference) {}
}
