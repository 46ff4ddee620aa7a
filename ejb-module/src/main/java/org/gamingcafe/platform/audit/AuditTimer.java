package org.gamingcafe.platform.audit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals the trail every two seconds, on whichever node comes first. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimer {

    @Inject
    AuditSealer sealer;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void run() {
        sealer.run();
    }
}
