package org.gamingcafe.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Threads of their own for messages whose outside is slow, so that they hold up nobody else's. Few, and few may wait: what
 * waits here is over long before the lease of its message is, and what does not fit is tried again like any other failure.
 */
@ApplicationScoped
class SideLane {

    /** For each thread. */
    static final int WAITING = 6;

    private static final int IDLE_SECONDS = 30;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Settings.Outbox settings;

    private @Nullable ThreadPoolExecutor lane;

    /** @return whether there was room for it */
    boolean takes(Runnable errand) {
        try {
            lane().execute(errand);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private synchronized ThreadPoolExecutor lane() {
        var known = lane;
        if (known == null) {
            var atOnce = settings.slowThreads();
            known = new ThreadPoolExecutor(
                    atOnce,
                    atOnce,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(atOnce * WAITING),
                    threads);
            known.allowCoreThreadTimeOut(true);
            lane = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (lane != null) {
            lane.shutdownNow();
        }
    }
}
