package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Refusal;

/** Nothing is given back this way. */
public final class RefundRefused extends Refusal {

    private final String field;

    private RefundRefused(String field, String code, Object... arguments) {
        super(code, arguments);
        this.field = field;
    }

    static RefundRefused aboveRest(int line, int left) {
        return new RefundRefused("lines", "refund.above-rest", line + 1, left);
    }

    /** A code that has paid is gone: its part goes back in another way, with a second person. */
    static RefundRefused voucher() {
        return new RefundRefused("as", "refund.voucher");
    }

    static RefundRefused noWallet() {
        return new RefundRefused("as", "refund.no-wallet");
    }

    /** The terminal gives something of this sale back: nothing else of it goes back meanwhile. */
    static RefundRefused atTerminal() {
        return new RefundRefused("lines", "refund.at-terminal");
    }

    /** The terminal was asked for something else of this sale, or for nothing. */
    static RefundRefused otherThanAsked() {
        return new RefundRefused("terminalPaymentId", "refund.other-than-asked");
    }

    @Override
    public String field() {
        return field;
    }
}
