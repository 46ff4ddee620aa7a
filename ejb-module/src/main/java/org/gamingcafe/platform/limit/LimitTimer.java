package org.gamingcafe.platform.limit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every two seconds, on every node: writes down who was refused, and reads what operators have changed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LimitTimer {

    @Inject
    Rulebook rulebook;

    @Inject
    Violations violations;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void run() {
        violations.write();
        rulebook.reload();
    }
}
