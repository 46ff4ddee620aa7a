package org.gamingcafe.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gamingcafe.platform.limit.LimitRule.Algorithm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each algorithm for itself, on a clock of the test, and against a model that remembers everything. */
@DisplayName("D04: fixed window, sliding window, token bucket")
class AlgorithmsTest {

    private static final long SECOND = 1_000_000;
    private static final long START = 1_772_445_600 * SECOND;
    private static final int STEPS = 4_000;

    @Test
    @DisplayName("G071: the hundredth of a minute passes, the next waits for the next minute")
    void a_fixed_window_counts_from_minute_to_minute() {
        var caller = new Caller(rule(Algorithm.FIXED_WINDOW, 100, 60, 0));

        for (var i = 0; i < 100; i++) {
            assertThat(caller.passes(START + i * SECOND / 2)).isTrue();
        }

        assertThat(caller.passes(START + 50 * SECOND)).isFalse();
        assertThat(caller.waitMicros).isEqualTo(10 * SECOND);
        assertThat(caller.passes(START + 60 * SECOND)).isTrue();
    }

    @Test
    void a_fixed_window_survives_a_new_length_and_a_node_whose_clock_is_ahead() {
        var caller = new Caller(rule(Algorithm.FIXED_WINDOW, 1, 1, 0));
        caller.passes(START);

        caller.rule = rule(Algorithm.FIXED_WINDOW, 2, 60, 0);
        assertThat(caller.passes(START + SECOND)).isTrue();
        assertThat(caller.passes(START + 60 * SECOND)).isTrue();
        assertThat(caller.passes(START + 59 * SECOND)).isTrue();
        assertThat(caller.passes(START + 59 * SECOND)).isFalse();
    }

    @Test
    @DisplayName("E4.3: ten in any minute, not twenty around its turn")
    void a_sliding_window_has_no_seam() {
        var caller = new Caller(rule(Algorithm.SLIDING_WINDOW, 10, 60, 0));
        for (var i = 0; i < 10; i++) {
            assertThat(caller.passes(START + 50 * SECOND + i)).isTrue();
        }

        assertThat(caller.passes(START + 61 * SECOND)).isFalse();
        assertThat(caller.waitMicros).isEqualTo(49 * SECOND);
        assertThat(caller.passes(START + 110 * SECOND - 1)).isFalse();
        assertThat(caller.passes(START + 110 * SECOND)).isTrue();
        assertThat(caller.passes(START + 110 * SECOND)).isFalse();
    }

    @Test
    void a_sliding_window_that_was_made_smaller_waits_until_enough_are_over() {
        var caller = new Caller(rule(Algorithm.SLIDING_WINDOW, 3, 60, 0));
        for (var i = 0; i < 3; i++) {
            caller.passes(START + i * SECOND);
        }

        caller.rule = rule(Algorithm.SLIDING_WINDOW, 1, 60, 0);

        assertThat(caller.passes(START + 3 * SECOND)).isFalse();
        assertThat(caller.waitMicros).isEqualTo(59 * SECOND);
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        var rule = rule(Algorithm.SLIDING_WINDOW, 1, 60, 0);
        var caller = new Caller(rule);
        caller.passes(START);

        caller.text =
                Optional.ofNullable(SlidingWindow.giveBack(rule, caller.text).text());

        assertThat(caller.passes(START + 1)).isTrue();
        assertThat(caller.passes(START + 2)).isFalse();
        assertThat(SlidingWindow.giveBack(rule, Optional.empty()).result()).isFalse();
    }

    @Test
    @DisplayName("D28: a full bucket gives 120 at once, then four in a second")
    void a_token_bucket_gives_a_burst_and_then_a_stream() {
        var caller = new Caller(rule(Algorithm.TOKEN_BUCKET, 120, 1, 4));
        for (var i = 0; i < 120; i++) {
            assertThat(caller.passes(START)).isTrue();
        }

        assertThat(caller.passes(START)).isFalse();
        assertThat(caller.waitMicros).isEqualTo(SECOND / 4);
        assertThat(caller.passes(START + SECOND / 4)).isTrue();
        assertThat(caller.passes(START + SECOND / 4)).isFalse();
        assertThat(caller.passes(START + 3 * SECOND)).isTrue();
    }

    @Test
    void a_bucket_that_runs_low_gives_one_at_a_time() {
        var rule = rule(Algorithm.TOKEN_BUCKET, 20, 1, 4);

        var first = TokenBucket.take(rule, Optional.empty(), START, 8);
        var second = TokenBucket.take(rule, Optional.ofNullable(first.text()), START, 8);

        assertThat(first.result().granted()).isEqualTo(8);
        assertThat(second.result().granted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_302})
    void every_algorithm_agrees_with_a_model_that_remembers_everything(long seed) {
        for (var rule : List.of(
                rule(Algorithm.FIXED_WINDOW, 7, 10, 0),
                rule(Algorithm.SLIDING_WINDOW, 7, 10, 0),
                rule(Algorithm.TOKEN_BUCKET, 7, 4, 2))) {
            var random = new Random(seed);
            var caller = new Caller(rule);
            var taken = new ArrayList<Long>();
            var now = START;
            for (var step = 0; step < STEPS; step++) {
                now += random.nextInt(5) == 0 ? random.nextLong(9 * SECOND) : random.nextLong(SECOND);
                var expected = modelAllows(rule, taken, now);

                assertThat(caller.passes(now))
                        .as("%s seed %d step %d", rule.algorithm(), seed, step)
                        .isEqualTo(expected);

                if (expected) {
                    taken.add(now);
                } else {
                    assertThat(modelAllows(rule, taken, now + caller.waitMicros))
                            .isTrue();
                    assertThat(modelAllows(rule, taken, now + caller.waitMicros - 1))
                            .isFalse();
                }
            }
            assertThat(taken.size()).isBetween(STEPS / 10, STEPS - STEPS / 50);
        }
    }

    /** From all that was ever taken, as the words of the rule say it. */
    private static boolean modelAllows(LimitRule rule, List<Long> taken, long now) {
        var period = rule.periodMicros();
        return switch (rule.algorithm()) {
            case FIXED_WINDOW ->
                taken.stream().filter(at -> at / period == now / period).count() < rule.most();
            case SLIDING_WINDOW ->
                taken.stream().filter(at -> at > now - period).count() < rule.most();
            case TOKEN_BUCKET -> {
                var full = rule.most() * period;
                var level = full;
                var last = START;
                for (var at : taken) {
                    level = Math.min(full, level + (at - last) * rule.refill()) - period;
                    last = at;
                }
                yield Math.min(full, level + (now - last) * rule.refill()) >= period;
            }
        };
    }

    private static LimitRule rule(Algorithm algorithm, int most, int seconds, int refill) {
        return new LimitRule(LimitName.LOGIN, algorithm, most, Duration.ofSeconds(seconds), refill, 0);
    }

    /** Somebody alone, with the text that a cache would hold. */
    private static final class Caller {
        private LimitRule rule;
        private Optional<String> text = Optional.empty();
        private long waitMicros;

        Caller(LimitRule rule) {
            this.rule = rule;
        }

        boolean passes(long now) {
            var step = Verdict.take(rule, text, now, 1);
            if (step.text() != null) {
                text = Optional.of(step.text());
            }
            waitMicros = step.result().waitMicros();
            return !step.result().isNo();
        }
    }
}
