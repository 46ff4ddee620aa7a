package org.gamingcafe.platform.observe;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks at most every ten seconds; while the answer fails, the last one stands. */
final class CachedFigure {

    private static final Logger LOG = Logger.getLogger(CachedFigure.class.getName());
    private static final long COUNTS_FOR_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier figure;
    private long last;
    private long askedAt = System.nanoTime() - COUNTS_FOR_NANOS;

    CachedFigure(LongSupplier figure) {
        this.figure = figure;
    }

    synchronized long value() {
        if (System.nanoTime() - askedAt >= COUNTS_FOR_NANOS) {
            askedAt = System.nanoTime();
            try {
                last = figure.getAsLong();
            } catch (RuntimeException e) {
                // A figure that cannot be asked (no database) must not hide all the others.
                LOG.log(Level.WARNING, "a figure cannot be read", e);
            }
        }
        return last;
    }
}
