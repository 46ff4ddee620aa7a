package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is sold and how it is paid. Wallet and points need the account.
 *
 * @param shift of the cashier who sells; nothing where a member pays by themselves, from their wallet
 * @param discount what is taken off the whole by hand, after those of the lines and the promotion
 * @param promotion a promotion's code
 * @param approval the second person's consent to the discounts, where one is needed
 * @param ageSeen the cashier has looked at a document of who buys
 * @param dues what the member owes for play and pays together with the goods, or without any
 */
public record NewSale(
        @Nullable AccountId account,
        @Nullable UUID shift,
        List<Line> lines,
        List<Payment> payments,
        @Nullable Discount discount,
        @Nullable String promotion,
        @Nullable UUID approval,
        boolean ageSeen,
        @Nullable Money dues) {

    public NewSale(@Nullable AccountId account, @Nullable UUID shift, List<Line> lines, List<Payment> payments) {
        this(account, shift, lines, payments, null, null, null, false, null);
    }

    public NewSale(
            @Nullable AccountId account,
            @Nullable UUID shift,
            List<Line> lines,
            List<Payment> payments,
            @Nullable Discount discount,
            @Nullable String promotion,
            @Nullable UUID approval) {
        this(account, shift, lines, payments, discount, promotion, approval, false, null);
    }

    /** The same, and what is owed is paid with it. */
    public NewSale with(@Nullable Money dues) {
        return new NewSale(account, shift, lines, payments, discount, promotion, approval, ageSeen, dues);
    }

    /** Of a sale at the counter. */
    UUID counter() {
        return Objects.requireNonNull(shift, "a sale at the counter has a shift");
    }

    /** @param quantity 1–1000 pieces */
    public record Line(UUID product, int quantity, @Nullable Discount discount) {

        public Line(UUID product, int quantity) {
            this(product, quantity, null);
        }
    }

    /** @param reference number of the card's slip or of the transfer, or the voucher's code; nothing for cash and wallet */
    public record Payment(
            Tender tender, Money amount, @Nullable String reference) {

        public Payment(Tender tender, Money amount) {
            this(tender, amount, null);
        }
    }

    /** With what a sale is paid. Only cash may exceed what is due. */
    public enum Tender {
        CASH,
        /** On a terminal that stands alone; its slip has a number. */
        CARD,
        WALLET,
        /** A voucher or gift card, with all it is worth or a part of it. */
        VOUCHER,
        /** Seen on the venue's account. */
        BANK_TRANSFER,
        /** Points of a member, for which the room of loyalty answers. */
        LOYALTY_POINTS;

        boolean hasReference() {
            return switch (this) {
                case CARD, VOUCHER, BANK_TRANSFER -> true;
                case CASH, WALLET, LOYALTY_POINTS -> false;
            };
        }

        /** Whether it pays only for a member who is known. */
        boolean isOfAMember() {
            return switch (this) {
                case WALLET, LOYALTY_POINTS -> true;
                case CASH, CARD, VOUCHER, BANK_TRANSFER -> false;
            };
        }
    }
}
