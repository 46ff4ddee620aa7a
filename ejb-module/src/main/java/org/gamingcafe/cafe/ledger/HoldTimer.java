package org.gamingcafe.cafe.ledger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;

/** Frees what was held for too long, twice a minute, on every node; a hold is with one of them at a time. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldTimer {

    private static final int BATCHES = 20;

    @Inject
    LedgerService ledger;

    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    public void expire() {
        Call.ofTheHouse("holds").run(() -> {
            for (var batch = 0; batch < BATCHES; batch++) {
                if (ledger.expireHolds() == 0) {
                    return;
                }
            }
        });
    }
}
