package org.gamingcafe.jobs.wallet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.jobs.Step;

/** Ends codes that nobody has redeemed in time, and forgets wrong codes that no longer count. */
@Named
@Dependent
public class VoucherExpiry extends Step {

    private static final int PIECE = 100;

    @Inject
    VoucherService vouchers;

    @Override
    protected String act() {
        var codes = repeat(() -> vouchers.expire(PIECE));
        return "VOUCHERS " + codes + " TRIES " + repeat(() -> vouchers.forgetTries(PIECE));
    }
}
