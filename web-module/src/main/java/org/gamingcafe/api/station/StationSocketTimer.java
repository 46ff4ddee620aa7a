package org.gamingcafe.api.station;

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

/** Looks once a second, on every node, whether there is news for the stations that are connected to it. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationSocketTimer {

    private static final int LOOK_MILLIS = 1_000;
    private static final Logger LOG = Logger.getLogger(StationSocketTimer.class);

    @Inject
    StationSockets sockets;

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
        sockets.close();
    }

    /** A look that fails must not be the last one; meanwhile stations are told with their heartbeats. */
    private void look() {
        try {
            sockets.look();
        } catch (RuntimeException e) {
            LOG.warnf("The news for stations cannot be read: %s", e.getMessage());
        }
    }
}
