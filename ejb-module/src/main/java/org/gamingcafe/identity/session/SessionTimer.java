package org.gamingcafe.identity.session;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** On every node: looks twice a second which sessions have changed, and writes every half minute which were used. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionTimer {

    private static final Logger LOG = Logger.getLogger(SessionTimer.class.getName());
    private static final int LOOK_MILLIS = 500;

    @Inject
    SessionChanges changes;

    @Inject
    Activity activity;

    @Resource
    ManagedScheduledExecutorService threads;

    private volatile @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    public void open() {
        looking = threads.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
    public void write() {
        activity.write();
    }

    @PreDestroy
    public void close() {
        var task = looking;
        if (task != null) {
            task.cancel(true);
        }
        activity.write();
    }

    /** A look that fails must not be the last one; meanwhile every request asks the row. */
    private void look() {
        try {
            changes.look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the changes of login sessions cannot be read: {0}", e.getMessage());
        }
    }
}
