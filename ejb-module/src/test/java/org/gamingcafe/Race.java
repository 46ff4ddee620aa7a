package org.gamingcafe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.platform.kernel.Call;

/** What many callers got who started at the same moment. */
public record Race<T>(List<T> results, List<Throwable> failures) {

    private static final int LONGEST_SECONDS = 120;

    /** How many failed with this. */
    public long failed(Class<? extends Throwable> type) {
        return failures.stream().filter(type::isInstance).count();
    }

    /** Failures of any other sort than this. */
    public List<Throwable> failuresBeside(Class<? extends Throwable> type) {
        return failures.stream().filter(failure -> !type.isInstance(failure)).toList();
    }

    /** Runs the act in so many threads at once, each inside the call of the thread that starts the race. */
    static <T> Race<T> of(int threads, Callable<T> act) {
        var call = Call.current();
        var ready = new CountDownLatch(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var runners = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                runners.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    call.open();
                    try {
                        return act.call();
                    } finally {
                        Call.close();
                    }
                }));
            }
            return collect(runners);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Race<T> collect(List<Future<T>> runners) {
        var results = new ArrayList<T>();
        var failures = new ArrayList<Throwable>();
        for (var runner : runners) {
            try {
                results.add(runner.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failure) {
                failures.add(failure.getCause());
            } catch (InterruptedException | java.util.concurrent.TimeoutException failure) {
                throw new IllegalStateException("The race did not end", failure);
            }
        }
        return new Race<>(results, failures);
    }
}
