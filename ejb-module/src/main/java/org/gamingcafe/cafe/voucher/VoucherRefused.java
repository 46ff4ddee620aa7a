package org.gamingcafe.cafe.voucher;

import org.gamingcafe.platform.kernel.Refusal;

/** A code that is not, or no longer, worth anything. */
public final class VoucherRefused extends Refusal {

    private VoucherRefused(String code) {
        super(code);
    }

    static VoucherRefused unknown() {
        return new VoucherRefused("voucher.unknown-code");
    }

    static VoucherRefused redeemed() {
        return new VoucherRefused("voucher.redeemed");
    }

    static VoucherRefused isVoid() {
        return new VoucherRefused("voucher.void");
    }

    static VoucherRefused expired() {
        return new VoucherRefused("voucher.expired");
    }

    static VoucherRefused ended() {
        return new VoucherRefused("voucher.ended");
    }

    @Override
    public String field() {
        return "code";
    }
}
