package org.gamingcafe.jobs.wallet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.transfer.TransferService;
import org.gamingcafe.jobs.Step;

/** Ends offers that nobody has accepted in time. */
@Named
@Dependent
public class TransferExpiry extends Step {

    private static final int PIECE = 100;

    @Inject
    TransferService transfers;

    @Override
    protected String act() {
        return "TRANSFERS " + repeat(() -> transfers.expire(PIECE));
    }
}
