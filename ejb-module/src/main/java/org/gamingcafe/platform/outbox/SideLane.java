package org.gamingcafe.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads of their own for messages whose outside is slow, so that they hold up nobody else's. Few, and few may wait: what
 * waits here is over long before the lease of its message is, and what does not fit is tried again like any other failure.
 */
@ApplicationScoped
class SideLane {

    static final int AT_ONCE = 4;
    static final int WAITING = 24;

    private static final int IDLE_SECONDS = 30;

    @Resource
    ManagedThreadFactory threads;

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
            known = new ThreadPoolExecutor(
                    AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), threads);
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
