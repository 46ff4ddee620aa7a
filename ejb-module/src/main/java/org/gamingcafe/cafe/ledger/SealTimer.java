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

/** Seals what was posted, every two seconds, on every node; the database lets one of them at a venue's books. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {

    @Inject
    SealService seals;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void seal() {
        Call.ofTheHouse("seal").run(() -> seals.sealAll());
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void closeDays() {
        Call.ofTheHouse("day-root").run(() -> {
            seals.closeDays();
            seals.rollUpDays();
        });
    }
}
