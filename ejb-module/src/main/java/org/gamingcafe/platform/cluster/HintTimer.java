package org.gamingcafe.platform.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps an ear open for the other nodes. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HintTimer {

    private static final Logger LOG = Logger.getLogger(HintTimer.class.getName());
    private static final int LISTEN_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 20;

    @Inject
    HintEar ear;

    @Resource
    ManagedScheduledExecutorService threads;

    private volatile @Nullable ScheduledFuture<?> listening;

    @PostConstruct
    public void open() {
        listening = threads.scheduleWithFixedDelay(this::listen, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** An observer that fails must not be the last to hear something. */
    private void listen() {
        try {
            ear.listen(LISTEN_MILLIS);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a hint could not be used", e);
        }
    }

    @PreDestroy
    public void close() {
        var task = listening;
        if (task != null) {
            task.cancel(true);
        }
        ear.hangUp();
    }
}
