package org.gamingcafe.api.floor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks four times a second, on every node, what there is to tell those who watch a floor there. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FloorSocketTimer {

    private static final int LOOK_MILLIS = 250;
    private static final Logger LOG = Logger.getLogger(FloorSocketTimer.class);

    @Inject
    FloorWatchers watchers;

    @Inject
    FloorStrangers strangers;

    @Resource
    ManagedScheduledExecutorService threads;

    private volatile @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    public void open() {
        looking = threads.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    public void close() {
        var task = looking;
        if (task != null) {
            task.cancel(true);
        }
        watchers.close();
    }

    /** A look that fails must not be the last one. */
    private void look() {
        try {
            strangers.look();
            watchers.look();
        } catch (RuntimeException e) {
            LOG.warnf("The news of the floor cannot be read: %s", e.getMessage());
        }
    }
}
