package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void one_is_at_a_wallet_and_everybody_gets_a_turn() {
        var wallet = UUID.randomUUID();
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var turns = new ArrayList<CompletableFuture<Integer>>();

        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var i = 0; i < 200; i++) {
                turns.add(CompletableFuture.supplyAsync(
                        () -> Turns.at(wallet, () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            return inside.decrementAndGet();
                        }),
                        pool));
            }
            turns.forEach(CompletableFuture::join);
        }

        assertThat(most.get()).isEqualTo(1);
        assertThat(inside.get()).isZero();
    }

    @Test
    void two_are_at_two_wallets_side_by_side_and_a_failure_gives_its_turn_back() {
        var wallets = List.of(new UUID(0, 1), new UUID(0, 2));
        var meeting = new CyclicBarrier(2);

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 3; round++) {
                var turns = wallets.stream()
                        .map(wallet -> pool.submit(() -> Turns.at(wallet, () -> meet(meeting))))
                        .toList();
                for (var turn : turns) {
                    assertThat(turn)
                            .failsWithin(Duration.ofSeconds(10))
                            .withThrowableOfType(ExecutionException.class)
                            .withRootCauseInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    private static int meet(CyclicBarrier meeting) {
        try {
            meeting.await(8, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | BrokenBarrierException e) {
            throw new AssertionError("they did not meet", e);
        }
        throw new IllegalStateException("on purpose");
    }
}
