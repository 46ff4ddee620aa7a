package org.gamingcafe.launcher;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waiting with an end. */
final class Patience {

    private static final Duration STEP = Duration.ofMillis(200);

    private Patience() {}

    /** @return whether the condition came true in time */
    static boolean until(BooleanSupplier condition, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Asks a process to end, and ends it when it does not. */
    static void end(ProcessHandle process, Duration limit) {
        process.destroy();
        if (!gone(process, limit)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(10));
        }
    }

    static boolean gone(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException fault) {
            throw new CompletionException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Interrupted while waiting.", stop);
        }
    }
}
