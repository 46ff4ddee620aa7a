package org.gamingcafe.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.cluster.Tally;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many callers at once; the control counts as one would without thinking, and lets too many through. */
class LimitRaceRoomTest extends RoomTest {

    private static final int CALLERS = 60;

    private final Limits limits = the(Limits.class);

    @Test
    @DisplayName("E4.3: of sixty logins at once exactly ten pass")
    void of_sixty_logins_at_once_exactly_ten_pass() {
        var race = from("203.0.113.1", () -> race(CALLERS, () -> limits.take(LimitName.LOGIN)));

        assertThat(race.results()).hasSize(10);
        assertThat(race.failed(LimitExceeded.class)).isEqualTo(CALLERS - 10);
    }

    @Test
    @DisplayName("G072: of 300 requests of one person at once exactly 120 pass, however tokens are shared out")
    void of_many_requests_at_once_as_many_pass_as_the_bucket_holds() {
        var person = new Caller(Caller.Kind.MEMBER, AccountId.next(), Map.of(), Ids.next(), null);
        var call = new Call(person, new Origin("203.0.113.2", "", ""), "request", "thread", Locale.ENGLISH);

        var passed = call.run(() -> race(CALLERS, (Callable<Integer>) () -> {
            var mine = 0;
            for (var i = 0; i < 5; i++) {
                try {
                    limits.enter();
                    mine++;
                } catch (LimitExceeded no) {
                    assertThat(no.retryAfterSeconds()).isEqualTo(1);
                }
            }
            return mine;
        }));

        assertThat(passed.results().stream().mapToInt(mine -> mine).sum()).isEqualTo(120);
    }

    @Test
    @DisplayName("D04: two nodes share a bucket; together they let pass at most seven more for each node")
    void tokens_that_a_node_holds_are_bounded() {
        var rule = new LimitRule(LimitName.USER, LimitRule.Algorithm.TOKEN_BUCKET, 120, Duration.ofSeconds(1), 4, 0);
        var text = new AtomicReference<Optional<String>>(Optional.empty());
        var first = new Shares();
        var second = new Shares();
        long now = TimeUnit.SECONDS.toMicros(1_772_445_600);

        first.take("ada", wanted -> taken(rule, text, now, wanted));
        second.take("ada", wanted -> taken(rule, text, now, wanted));
        var later = now + TimeUnit.HOURS.toMicros(1);
        var passed = 0;
        while (!first.take("ada", wanted -> taken(rule, text, later, wanted)).isNo()
                || !second.take("ada", wanted -> taken(rule, text, later, wanted))
                        .isNo()) {
            passed++;
        }

        assertThat(passed).isBetween(120, 120 + 2 * (Shares.SHARE - 1));
    }

    @Test
    @DisplayName("Control: reading and then writing lets more than ten pass")
    void reading_and_then_writing_lets_too_many_through() {
        var text = new AtomicReference<Optional<String>>(Optional.empty());
        var rule = new LimitRule(LimitName.LOGIN, LimitRule.Algorithm.SLIDING_WINDOW, 10, Duration.ofMinutes(1), 0, 0);
        var gate = new java.util.concurrent.CyclicBarrier(CALLERS);

        var race = race(CALLERS, (Callable<Boolean>) () -> {
            var seen = text.get();
            gate.await(30, TimeUnit.SECONDS);
            var step = SlidingWindow.take(rule, seen, 1);
            text.set(Optional.ofNullable(step.text()));
            return !step.result().isNo();
        });

        assertThat(race.results().stream().filter(passed -> passed)).hasSizeGreaterThan(10);
    }

    private static Verdict taken(LimitRule rule, AtomicReference<Optional<String>> text, long now, int wanted) {
        Tally.Step<Verdict> step = TokenBucket.take(rule, text.get(), now, wanted);
        Optional.ofNullable(step.text()).ifPresent(next -> text.set(Optional.of(next)));
        return step.result();
    }

    private static <T> T from(String ip, java.util.function.Supplier<T> act) {
        return new Call(Caller.ANONYMOUS, new Origin(ip, "", ""), "request", "thread", Locale.ENGLISH).run(act);
    }
}
