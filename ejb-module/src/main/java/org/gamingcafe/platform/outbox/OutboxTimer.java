package org.gamingcafe.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks for due messages every five seconds, on every node, and keeps an ear open for the others in between. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final int LISTEN_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 100;

    @Inject
    OutboxDispatch dispatch;

    @Inject
    OutboxWake wake;

    @Inject
    OutboxEar ear;

    @Resource
    ManagedScheduledExecutorService threads;

    private volatile @Nullable ScheduledFuture<?> listening;

    @PostConstruct
    public void open() {
        wake.open();
        listening = threads.scheduleWithFixedDelay(
                () -> ear.listen(LISTEN_MILLIS), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        dispatch.run();
    }

    @PreDestroy
    public void close() {
        wake.close();
        var task = listening;
        if (task != null) {
            task.cancel(true);
        }
        ear.hangUp();
    }
}
