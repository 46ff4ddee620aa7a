package org.gamingcafe.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.infinispan.Cache;
import org.infinispan.partitionhandling.AvailabilityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counting together, with the cache and without it. */
class TallyRoomTest extends RoomTest {

    private static final int CALLERS = 40;

    private final Tally tally = the(Tally.class);

    @Test
    void nobody_is_counted_over() {
        var race = race(CALLERS, (Callable<Integer>) () -> next(tally, "many"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).doesNotHaveDuplicates().contains(1, CALLERS);
        assertThat(count("tally")).isZero();
    }

    @Test
    void a_text_is_gone_after_its_life() {
        next(tally, "short");
        assertThat(next(tally, "short")).isEqualTo(2);

        clock().advance(Duration.ofMinutes(2));

        assertThat(next(tally, "short")).isEqualTo(1);
    }

    @Test
    @DisplayName("D39: without the cache rows count, as exactly, and forget as the cache would")
    void without_the_cache_rows_count() {
        var asked = new AtomicInteger();
        var other = without(cache(asked));
        asked.set(0);

        var race = race(CALLERS, (Callable<Integer>) () -> next(other, "no cache"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).doesNotHaveDuplicates().contains(1, CALLERS);
        assertThat(one("select text from tally")).isEqualTo(Integer.toString(CALLERS));
        assertThat(asked.get()).as("a cache that failed is left alone").isLessThan(CALLERS);
        clock().advance(Duration.ofMinutes(2));
        assertThat(next(other, "no cache")).isEqualTo(1);
        clock().advance(Duration.ofMinutes(2));
        assertThat(tally.removeExpired(10)).isEqualTo(1);
        assertThat(count("tally")).isZero();
    }

    @Test
    @DisplayName("D39: a cache that fails slowly is waited for once, not by everybody in the queue one after the other")
    void a_slow_failure_is_waited_for_once() {
        var waited = new AtomicInteger();
        var queued = new CountDownLatch(CALLERS + 1);
        var other = without(cacheThat((method, key) -> {
            // Everybody looks once before queueing, and the first in turn looks again.
            if (method.equals("get") && waited.get() == 0) {
                queued.countDown();
                return "0";
            }
            awaitAll(queued);
            waited.incrementAndGet();
            throw new AvailabilityException("no answer in time");
        }));

        var race = race(CALLERS, (Callable<Integer>) () -> next(other, "slow"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).doesNotHaveDuplicates().contains(1, CALLERS);
        assertThat(waited.get()).isEqualTo(1);
        change("delete from tally");
    }

    private static void awaitAll(CountDownLatch queued) {
        try {
            assertThat(queued.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void keys_are_kept_as_hashes() {
        next(without(cache(new AtomicInteger())), "ip:203.0.113.7");

        assertThat(sql("select key from tally")).noneMatch(row -> row.toString().contains("203.0.113.7"));
        change("delete from tally");
    }

    @Test
    @DisplayName("Who never gets through in twenty tries is refused, not let through")
    void twenty_lost_tries_are_a_refusal() {
        var tries = new AtomicInteger();
        var losing = cacheThat((method, key) -> switch (method) {
            case "get" -> "1";
            case "replace" -> {
                tries.incrementAndGet();
                yield false;
            }
            default -> throw new UnsupportedOperationException(method);
        });

        assertThatThrownBy(() -> next(without(losing), "hot")).isInstanceOf(Contended.class);

        assertThat(tries.get()).isEqualTo(20);
    }

    private Tally without(Cache<String, String> cache) {
        var other = new Tally();
        other.caches = new Caches();
        other.caches.limits = cache;
        other.rows = the(TallyRows.class);
        other.clock = clock();
        return other;
    }

    private static int next(Tally tally, String key) {
        return tally.change(key, text -> {
            var count = 1 + Integer.parseInt(text.orElse("0"));
            return new Tally.Step<>(Integer.toString(count), Duration.ofMinutes(1), count);
        });
    }

    private static Cache<String, String> cache(AtomicInteger asked) {
        return cacheThat((method, key) -> {
            asked.incrementAndGet();
            throw new AvailabilityException("no majority");
        });
    }

    private interface Answering {
        Object answer(String method, String key);
    }

    @SuppressWarnings("unchecked") // a proxy knows nothing of type arguments
    private static Cache<String, String> cacheThat(Answering answers) {
        return (Cache<String, String>) Proxy.newProxyInstance(
                Cache.class.getClassLoader(),
                new Class<?>[] {Cache.class},
                (proxy, method, arguments) -> answers.answer(
                        method.getName(), Optional.of(arguments[0]).get().toString()));
    }
}
