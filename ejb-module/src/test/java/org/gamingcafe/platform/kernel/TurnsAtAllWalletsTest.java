package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsAtAllWalletsTest {

    @Test
    void so_many_wallets_are_moved_at_once_and_no_more() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(Turns.ALL_AT_ONCE);
        var callers = 8 * Turns.ALL_AT_ONCE;
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var i = 0; i < callers; i++) {
                var wallet = new UUID(0, i);
                threads.submit(() -> Turns.at(wallet, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    full.countDown();
                    assertThat(await(full)).isTrue();
                    return inside.decrementAndGet();
                }));
            }
        }

        assertThat(full.getCount()).isZero();
        assertThat(most).hasValue(Turns.ALL_AT_ONCE);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
