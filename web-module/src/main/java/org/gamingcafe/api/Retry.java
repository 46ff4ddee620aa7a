package org.gamingcafe.api;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.gamingcafe.platform.kernel.LostRaces;
import org.gamingcafe.platform.kernel.SqlState;
import org.gamingcafe.platform.kernel.Turns;

/**
 * Calls again, in a fresh transaction, what a deadlock, a serialization failure or a lost connection has undone. Only for
 * acts with a key or a version, which a second run cannot double.
 */
public final class Retry {

    static final int MOST_TRIES = 5;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private Retry() {}

    /** The same for what moves money on a wallet, which waits for its turn there, each time anew. */
    public static <T> T atWallet(UUID wallet, Supplier<T> act) {
        return onConflict(() -> Turns.at(wallet, act));
    }

    public static <T> T onConflict(Supplier<T> act) {
        for (var attempt = 1; ; attempt++) {
            try {
                return act.get();
            } catch (RuntimeException failure) {
                if (attempt == MOST_TRIES || !SqlState.isPassing(failure)) {
                    throw failure;
                }
                LostRaces.note(failure);
            }
            var millis = ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS * attempt);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }
}
