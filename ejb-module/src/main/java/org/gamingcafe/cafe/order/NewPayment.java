package org.gamingcafe.cafe.order;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.sale.Discount;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who pays which pieces of an order, and how.
 *
 * @param shift the caller's open shift
 * @param account whose wallet pays, and whose receipt it is; nothing: whoever the order is of
 * @param pieces none: all that is left
 * @param discount what is taken off by hand
 * @param approval the second person's consent to it, where one is needed
 * @param ageSeen the cashier has looked at a document of who buys
 * @param dues what the member owes for play and pays with it
 */
public record NewPayment(
        UUID shift,
        @Nullable AccountId account,
        List<Pieces> pieces,
        List<NewSale.Payment> payments,
        @Nullable Discount discount,
        @Nullable String promotion,
        @Nullable UUID approval,
        boolean ageSeen,
        @Nullable Money dues) {

    public NewPayment {
        pieces = List.copyOf(pieces);
        payments = List.copyOf(payments);
    }

    /** All that is left, with nothing taken off. */
    public static NewPayment all(UUID shift, List<NewSale.Payment> payments) {
        return new NewPayment(shift, null, List.of(), payments, null, null, null, false, null);
    }

    /** @param line its place, from 0 */
    public record Pieces(int line, int quantity) {}
}
