package org.gamingcafe.platform.crypto;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gamingcafe.platform.kernel.Settings;

/** Lets so many hashes run at once and so many callers wait; everybody else is told to come back. */
final class HashGate {

    private final Semaphore running;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Settings.Hashing settings;

    HashGate(Settings.Hashing settings) {
        this.settings = settings;
        this.running = new Semaphore(settings.atOnce(), true);
    }

    <T> T pass(Supplier<T> hash) {
        enter();
        try {
            return hash.get();
        } finally {
            running.release();
        }
    }

    private void enter() {
        if (running.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > settings.waiting()
                    || !running.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy(settings.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy(settings.patience());
        } finally {
            waiting.decrementAndGet();
        }
    }
}
