package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is given back of a sale, and how.
 *
 * @param shift the caller's open shift: it pays out
 * @param as another way than the money came; needs a second person. What points have paid comes back as points none the less
 * @param reference number of the terminal's slip or of the transfer, where the money goes back that way
 * @param approval the second person's consent, where one is needed
 */
public record NewRefund(
        UUID sale,
        UUID shift,
        List<Line> lines,
        String reason,
        NewSale.@Nullable Tender as,
        @Nullable String reference,
        @Nullable UUID approval) {

    /** @param line which line of the sale, from 0 */
    public record Line(int line, int quantity, Fate fate) {}

    /** Where the pieces go. */
    public enum Fate {
        /** Back to the lot they came from. */
        STOCK,
        WASTE
    }
}
