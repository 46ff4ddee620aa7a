package org.gamingcafe.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks for due messages every five seconds, on every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    @Inject
    OutboxDispatch dispatch;

    @Inject
    OutboxWake wake;

    @PostConstruct
    public void open() {
        wake.open();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        dispatch.run();
    }

    @PreDestroy
    public void close() {
        wake.close();
    }
}
