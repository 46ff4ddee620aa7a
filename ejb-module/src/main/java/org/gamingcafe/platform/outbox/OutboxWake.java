package org.gamingcafe.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gamingcafe.platform.cluster.Hint;
import org.gamingcafe.platform.cluster.Hints;

/**
 * Starts a delivery as soon as something was committed, instead of waiting for the next look. However many ask at once,
 * one thread of this node delivers, and the other nodes are told once. A wish that gets lost costs five seconds.
 */
@ApplicationScoped
class OutboxWake {

    private static final Logger LOG = Logger.getLogger(OutboxWake.class.getName());
    private static final String TOPIC = "outbox";

    @Resource
    ManagedExecutorService threads;

    @Inject
    OutboxDispatch dispatch;

    @Inject
    Hints hints;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean untold = new AtomicBoolean();
    private volatile boolean open;

    /** From now on; before the house is open, messages wait. */
    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageAppended appended) {
        untold.set(true);
        ask();
    }

    /** Another node has told that something waits, or may have. */
    void heard(@Observes Hint hint) {
        if (hint.topic().equals(TOPIC) || hint.topic().equals(Hint.LOST)) {
            ask();
        }
    }

    void ask() {
        if (!open || asked.getAndIncrement() > 0) {
            return;
        }
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException e) {
            asked.set(0);
            LOG.log(Level.FINE, "no thread is free; the next look delivers", e);
        }
    }

    private void work() {
        for (var seen = asked.get(); seen > 0; seen = done(seen)) {
            try {
                if (untold.getAndSet(false)) {
                    hints.tell(TOPIC, "");
                }
                dispatch.run();
            } catch (RuntimeException e) {
                // Without a database there is nothing to deliver now; the next look comes by itself.
                LOG.log(Level.WARNING, "the outbox could not be emptied", e);
            }
        }
    }

    /** 0 if nobody has asked meanwhile. */
    private int done(int seen) {
        return asked.compareAndSet(seen, 0) ? 0 : asked.get();
    }
}
