package org.gamingcafe.cafe.till;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says.
 *
 * @param till where it is numbered; {@code null} for the venue's automatic till
 * @param source the sale, play session or pass
 */
public record ReceiptDraft(
        VenueId venue,
        @Nullable TillId till,
        @Nullable AccountId account,
        Kind kind,
        UUID source,
        Money total,
        List<Line> lines,
        List<Paid> paid,
        Money change) {

    public enum Kind {
        SALE,
        PLAY,
        /** What is given back of a bill or a sale: below zero. */
        CREDIT_NOTE
    }

    /**
     * One line: text, quantity (pieces or seconds), price of one unit or hour, amount, tax inside it, and how the
     * amount came about in words a customer can check.
     */
    public record Line(
            String text,
            long quantity,
            String unit,
            Money unitPrice,
            Money amount,
            int taxPpm,
            Money tax,
            String derivation) {

        private static final String DUES = "dues";

        /** What was owed for play and is paid with a sale; the room of sales has no text for it in any language. */
        public static Line ofOpenBill(Money owed) {
            var nothing = Money.zero(owed.currency());
            return new Line(
                    "", 1, DUES, owed, owed, 0, nothing, "billed with the play before; tax is inside that bill");
        }

        public boolean isOfOpenBill() {
            return unit.equals(DUES);
        }
    }

    public record Paid(String tender, Money amount) {}
}
