package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is given back of a sale, and how.
 *
 * @param shift the caller's open shift: it pays out
 * @param as another way than the money came; needs a second person. What points have paid comes back as points none the less
 * @param reference number of the terminal's slip or of the transfer, where the money goes back that way
 * @param approval the second person's consent, where one is needed
 * @param terminalPayment with which a connected terminal has given back the part that goes by card
 */
public record NewRefund(
        UUID sale,
        UUID shift,
        List<Line> lines,
        String reason,
        NewSale.@Nullable Tender as,
        @Nullable String reference,
        @Nullable UUID approval,
        @Nullable UUID terminalPayment) {

    /** Without a connected terminal. */
    public NewRefund(
            UUID sale,
            UUID shift,
            List<Line> lines,
            String reason,
            NewSale.@Nullable Tender as,
            @Nullable String reference,
            @Nullable UUID approval) {
        this(sale, shift, lines, reason, as, reference, approval, null);
    }

    /**
     * Whether the same is given back in the same way, out of the same shift and for the same reason; by transfer under the same
     * number, where one was named.
     */
    boolean isSameAs(NewRefund other) {
        return sale.equals(other.sale)
                && shift.equals(other.shift)
                && Set.copyOf(lines).equals(Set.copyOf(other.lines))
                && reason.equals(other.reason)
                && as == other.as
                && (other.reference == null || other.reference.equals(reference));
    }

    /** @param line which line of the sale, from 0 */
    public record Line(int line, int quantity, Fate fate) {}

    /** Where the pieces go. */
    public enum Fate {
        /** Back to the lot they came from. */
        STOCK,
        WASTE
    }
}
