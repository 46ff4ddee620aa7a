package org.gamingcafe.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 8: the lock over the pages of a till")
class TillLockTest {

    private static final Instant CAME = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant LATER = CAME.plusSeconds(30);

    private final HttpServletRequest window = new OneSession().request();

    private boolean isClosed(Instant now) {
        return TillLock.of(window, now).isClosed(now);
    }

    @Test
    void it_closes_two_minutes_after_the_last_touch() {
        TillLock.open(window, CAME);
        assertThat(TillLock.of(window, LATER).leftSeconds(LATER)).isEqualTo(90);

        TillLock.of(window, LATER).touch(LATER);

        assertThat(isClosed(LATER.plus(Duration.ofSeconds(119)))).isFalse();
        assertThat(isClosed(LATER.plus(Duration.ofMinutes(2)))).isTrue();
        assertThat(TillLock.of(window, LATER).leftSeconds(LATER.plus(Duration.ofMinutes(2))))
                .isZero();
    }

    @Test
    void a_touch_that_has_looked_before_the_lock_was_pressed_does_not_open_it() {
        TillLock.open(window, CAME);
        var touch = TillLock.of(window, LATER);

        TillLock.of(window, LATER).close();
        touch.touch(LATER);

        assertThat(isClosed(LATER)).isTrue();
    }

    @Test
    void nor_does_the_first_touch_of_all() {
        var touch = TillLock.of(window, CAME);

        TillLock.of(window, CAME).close();
        touch.touch(LATER);

        assertThat(isClosed(LATER)).isTrue();
        assertThat(TillLock.isKept(window)).isTrue();
    }

    @Test
    @DisplayName("The danger is real: a touch that writes back all it has read opens what was locked meanwhile")
    void writing_back_what_was_read_opens_the_lock() {
        var touch = NaiveTillLock.of(window, LATER);

        NaiveTillLock.of(window, LATER).close(window);
        touch.touch(window, LATER);

        assertThat(NaiveTillLock.of(window, LATER).closed()).isFalse();
    }

    @Test
    void of_any_number_of_touches_at_once_none_opens_what_is_locked_meanwhile() throws Exception {
        for (var round = 0; round < 100; round++) {
            TillLock.open(window, CAME);
            var barrier = new CyclicBarrier(5);
            var acts = new ArrayList<Callable<Void>>(List.of(() -> {
                barrier.await();
                TillLock.of(window, LATER).close();
                return null;
            }));
            for (var i = 0; i < 4; i++) {
                acts.add(() -> {
                    barrier.await();
                    TillLock.of(window, LATER).touch(LATER);
                    return null;
                });
            }
            try (var threads = Executors.newFixedThreadPool(acts.size())) {
                for (var done : threads.invokeAll(acts)) {
                    done.get();
                }
            }

            assertThat(isClosed(LATER)).isTrue();
        }
    }

    @Test
    void only_who_shows_themselves_opens_it_and_a_browser_that_is_no_till_any_more_has_none() {
        TillLock.of(window, CAME).close();
        TillLock.open(window, LATER);
        assertThat(isClosed(LATER)).isFalse();

        TillLock.of(window, LATER).close();
        TillLock.forget(window);

        assertThat(TillLock.isKept(window)).isFalse();
        assertThat(isClosed(LATER)).isFalse();
    }
}
