package org.gamingcafe.cafe.voucher;

import org.gamingcafe.cafe.ledger.Chart;

/** Given away, or sold for cash. */
public enum VoucherKind {
    VOUCHER,
    GIFT_CARD;

    Chart liability() {
        return switch (this) {
            case VOUCHER -> Chart.VOUCHERS;
            case GIFT_CARD -> Chart.GIFT_CARDS;
        };
    }

    /** Where the value of a code goes that nobody redeemed. */
    Chart forfeited() {
        return switch (this) {
            case VOUCHER -> Chart.PROMOTION;
            case GIFT_CARD -> Chart.BREAKAGE;
        };
    }
}
