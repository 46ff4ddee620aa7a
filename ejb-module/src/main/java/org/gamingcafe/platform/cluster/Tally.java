package org.gamingcafe.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Short-lived texts that all nodes count with together, one per key. Each change is a compare-and-set: of several callers
 * on any nodes every one sees what the others before it have written. While the cache is unavailable, rows of the
 * database take its place: slower, and never an open door.
 */
@ApplicationScoped
public class Tally {

    private static final Logger LOG = Logger.getLogger(Tally.class.getName());
    private static final int MOST_TRIES = 20;
    private static final int LONGEST_PAUSE_MICROS = 2_000;
    private static final int TURNS = 256;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Inject
    Caches caches;

    @Inject
    TallyRows rows;

    @Inject
    Clock clock;

    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);
    private volatile boolean resting;
    private volatile long restsUntil;

    /**
     * What a caller makes of the text that it finds.
     *
     * @param text what is kept from now on; null leaves everything as it was
     * @param life for how long it is kept
     * @param result for the caller
     */
    public record Step<T>(@Nullable String text, Duration life, T result) {}

    /**
     * @param step computes the next text from the one that is there; has no effects, and may be called more than once
     * @throws Contended after 20 lost tries
     */
    public <T> T change(String key, Function<Optional<String>, Step<T>> step) {
        var counted = isCacheTrusted() ? inCache(caches.limits(), key, step) : Optional.<T>empty();
        if (counted.isPresent()) {
            if (resting) {
                LOG.info("the cache of counts is back");
                resting = false;
            }
            return counted.get();
        }
        return rows.change(new Secret(key).hash(), step, clock.instant());
    }

    /** For the night's job. @return how many rows were removed, at most {@code limit} */
    public int removeExpired(int limit) {
        return rows.removeExpired(clock.instant(), limit);
    }

    /**
     * Callers of one node take turns on a key, so that at most as many compete for it as there are nodes. Empty if the
     * cache fails, or has failed while somebody waited for the turn: not everybody in the queue waits for it to fail again.
     */
    private <T> Optional<T> inCache(SharedCache cache, String key, Function<Optional<String>, Step<T>> step) {
        try {
            var seen = step.apply(Optional.ofNullable(cache.get(key)));
            if (seen.text() == null) {
                return Optional.of(seen.result());
            }
        } catch (CacheUnavailable e) {
            rest(e);
            return Optional.empty();
        }
        var turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        turn.lock();
        try {
            return isCacheTrusted() ? Optional.of(inTurn(cache, key, step)) : Optional.empty();
        } catch (CacheUnavailable e) {
            rest(e);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private static <T> T inTurn(SharedCache cache, String key, Function<Optional<String>, Step<T>> step)
            throws CacheUnavailable {
        for (var attempt = 1; attempt <= MOST_TRIES; attempt++) {
            var old = cache.get(key);
            var next = step.apply(Optional.ofNullable(old));
            var text = next.text();
            if (text == null || isStored(cache, key, old, text, next.life())) {
                return next.result();
            }
            var micros = ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MICROS * attempt);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
        }
        throw new Contended();
    }

    private static boolean isStored(SharedCache cache, String key, @Nullable String old, String text, Duration life)
            throws CacheUnavailable {
        return old == null ? cache.putIfAbsent(key, text, life) == null : cache.replace(key, old, text, life);
    }

    private boolean isCacheTrusted() {
        return !resting || System.nanoTime() - restsUntil >= 0;
    }

    /** A cache that failed is left alone for five seconds, so that not every request waits for it. */
    private void rest(CacheUnavailable failure) {
        restsUntil = System.nanoTime() + REST_NANOS;
        if (!resting) {
            LOG.warning(() -> "the cache of counts is unavailable, rows take its place: " + failure.getCause());
        }
        resting = true;
    }
}
