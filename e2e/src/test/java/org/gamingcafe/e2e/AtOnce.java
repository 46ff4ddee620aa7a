package org.gamingcafe.e2e;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** Runs the act so many times, all let go together; the answers in the order of the callers. */
    static <T> List<T> run(int callers, IntFunction<T> act) {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit((Callable<T>) () -> {
                        go.await();
                        return act.apply(caller);
                    }))
                    .toList();
            go.countDown();
            return running.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
