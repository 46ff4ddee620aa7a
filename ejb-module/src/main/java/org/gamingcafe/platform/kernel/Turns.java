package org.gamingcafe.platform.kernel;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One request of this node is at a wallet at a time; the others wait here, at the door, where they hold neither a bean nor a
 * connection nor a lock. With the debits, which are gathered ({@link GroupCommit}), a hot wallet costs two connections and not
 * all of them, and those find its row free most of the time. And at most one for each processor (two at least) is at any
 * wallet: more at once only hand each other's locks and processors around (docs/adr/0015, 0016). Wallets that share a stripe
 * wait for each other; nobody ever waits for the turns of two wallets: who accepts a transfer takes that of their own. For
 * both doors, around the service; acts that find their wallet by something else (a sale, a play session) are one at a time by
 * their till or seat and take none.
 */
public final class Turns {

    static final int ALL_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int STRIPES = 512;
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final Semaphore[] GATES = new Semaphore[STRIPES];
    private static final Semaphore ALL = new Semaphore(ALL_AT_ONCE, true);

    static {
        for (var stripe = 0; stripe < STRIPES; stripe++) {
            GATES[stripe] = new Semaphore(1, true);
        }
    }

    private Turns() {}

    /** @throws TooManyWaiting when it was not this caller's turn within five seconds */
    public static <T> T at(UUID wallet, Supplier<T> act) {
        var gate = GATES[Math.floorMod(wallet.hashCode(), STRIPES)];
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        return within(gate, until, () -> within(ALL, until, act));
    }

    private static <T> T within(Semaphore gate, long until, Supplier<T> act) {
        take(gate, until);
        try {
            return act.get();
        } finally {
            gate.release();
        }
    }

    private static void take(Semaphore gate, long until) {
        try {
            if (gate.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyWaiting();
    }

    /** Too many are at this wallet right now ({@code wallet.busy}). */
    public static final class TooManyWaiting extends Refusal {

        TooManyWaiting() {
            super(Kind.UNAVAILABLE, "wallet.busy");
        }

        @Override
        public long retryAfterSeconds() {
            return 1;
        }
    }
}
