package org.gamingcafe.platform.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts what lost against somebody faster (G085): a stale edit, a deadlock, a serialization failure, a lock that was not
 * to be had. The log names the first of each kind and then every hundredth, so that a hot row does not fill it.
 */
public final class LostRaces {

    /** What a race was about. */
    public enum Kind {
        VERSION,
        DEADLOCK,
        SERIALIZATION,
        LOCK
    }

    private static final Logger LOG = Logger.getLogger(LostRaces.class.getName());
    private static final long EVERY = 100;
    private static final int DEEPEST = 12;
    private static final Map<String, Kind> BY_STATE =
            Map.of("40P01", Kind.DEADLOCK, "40001", Kind.SERIALIZATION, SqlState.LOCK_NOT_AVAILABLE, Kind.LOCK);

    private static final ConcurrentMap<Kind, LongAdder> COUNTS = new ConcurrentHashMap<>();

    private LostRaces() {}

    /** Counts the failure if it is a lost race; anything else is left alone. Each loss is told once, by whoever sees it. */
    public static void note(Throwable failure) {
        kind(failure).ifPresent(LostRaces::count);
    }

    static boolean isOne(Throwable failure) {
        return kind(failure).isPresent();
    }

    /** How many this node has lost. */
    public static long lost(Kind kind) {
        var adder = COUNTS.get(kind);
        return adder == null ? 0 : adder.sum();
    }

    private static void count(Kind kind) {
        var adder = COUNTS.computeIfAbsent(kind, key -> new LongAdder());
        adder.increment();
        var lost = adder.sum();
        if (lost % EVERY == 1) {
            LOG.info(() -> "race.lost kind=" + kind + " so-far=" + lost + " request="
                    + Call.current().requestId());
        }
    }

    static Optional<Kind> kind(Throwable failure) {
        var depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof StaleEdit
                    || cause.getClass().getName().equals("jakarta.persistence.OptimisticLockException")) {
                return Optional.of(Kind.VERSION);
            }
        }
        return SqlState.of(failure).map(BY_STATE::get);
    }
}
