package org.gamingcafe.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T5-T7: how long a lease lasts, whatever happens to clocks, network and program")
class LeaseClockTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SteppingClocks clocks = new SteppingClocks();
    private final LeaseClock lease = new LeaseClock(clocks);

    private static GrantedLease lease(String print, Duration lasts) {
        return new GrantedLease(
                UUID.nameUUIDFromBytes(print.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                GrantedLease.State.ACTIVE,
                lasts,
                print,
                "token of " + print);
    }

    @Test
    @DisplayName("T5: a time of day that steps makes a lease neither longer nor shorter")
    void the_time_of_day_does_not_matter() {
        lease.arrived(lease("a", TEN_MINUTES));

        clocks.pass(MINUTE);
        clocks.step(Duration.ofHours(-5));
        clocks.pass(MINUTE);
        clocks.step(Duration.ofDays(400));

        assertThat(lease.left()).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    @DisplayName("control for T5: who asks the time of day is fooled by whoever sets it")
    void a_clock_that_asks_the_time_of_day_is_fooled() {
        var wrong = new TimeOfDayLeaseClock(clocks);
        wrong.arrived(lease("a", TEN_MINUTES));

        clocks.pass(Duration.ofMinutes(11));
        clocks.step(Duration.ofHours(-5));

        assertThat(wrong.isRunning()).as("it should be over").isTrue();
    }

    @Test
    @DisplayName("T6, T7: it runs while nobody renews it, and not a second longer")
    void it_ends_when_it_is_over() {
        lease.arrived(lease("a", TEN_MINUTES));

        clocks.pass(TEN_MINUTES.minusSeconds(1));
        assertThat(lease.running()).isPresent();
        clocks.pass(Duration.ofSeconds(1));

        assertThat(lease.running()).isEmpty();
        assertThat(lease.last()).isPresent();
        clocks.pass(TEN_MINUTES);
        assertThat(lease.left()).isZero();
    }

    @Test
    void the_newest_one_counts_also_if_it_is_shorter() {
        lease.arrived(lease("a", TEN_MINUTES));

        lease.arrived(lease("b", MINUTE));

        assertThat(lease.left()).isEqualTo(MINUTE);
    }

    @Test
    void one_that_is_shown_again_has_not_become_fresh() {
        lease.arrived(lease("a", TEN_MINUTES));
        clocks.pass(Duration.ofMinutes(6));
        lease.arrived(lease("b", MINUTE));

        lease.arrived(lease("a", TEN_MINUTES));

        assertThat(lease.left()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void nothing_runs_when_the_house_says_so() {
        lease.arrived(lease("a", TEN_MINUTES));

        lease.ended();

        assertThat(lease.running()).isEmpty();
        assertThat(lease.keep()).isEmpty();
    }

    @Test
    void a_restart_of_the_program_changes_nothing() {
        assertThat(leftAfter(c -> {
                    c.pass(Duration.ofMinutes(2));
                    return c;
                }))
                .isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    @DisplayName("T5: nor if the time of day is set back while the program is down")
    void a_restart_of_the_program_and_a_step_change_nothing() {
        assertThat(leftAfter(c -> {
                    c.pass(Duration.ofMinutes(2));
                    c.step(Duration.ofHours(-3));
                    return c;
                }))
                .isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void while_the_computer_is_off_the_time_of_day_counts() {
        assertThat(leftAfter(c -> {
                    c.reboot(Duration.ofMinutes(3));
                    return c;
                }))
                .isEqualTo(Duration.ofMinutes(6));
        assertThat(leftAfter(c -> {
                    c.reboot(Duration.ofMinutes(30));
                    return c;
                }))
                .isZero();
    }

    @Test
    void a_computer_that_comes_back_in_the_past_brings_no_time_along() {
        assertThat(leftAfter(c -> {
                    c.reboot(Duration.ofDays(-1));
                    return c;
                }))
                .isEqualTo(Duration.ofMinutes(9));
    }

    /** One minute is played, then something happens, then another program goes on with what is on the disk. */
    private static Duration leftAfter(Function<SteppingClocks, SteppingClocks> happening) {
        var own = new SteppingClocks();
        var before = new LeaseClock(own);
        before.arrived(lease("a", TEN_MINUTES));
        own.pass(MINUTE);
        var kept = before.keep().orElseThrow();
        happening.apply(own);
        var after = new LeaseClock(own);
        after.restore(lease("a", TEN_MINUTES), kept);
        return after.left();
    }

    /** As one would write it at first. */
    private static final class TimeOfDayLeaseClock {

        private final Clocks clocks;
        private java.time.Instant until = java.time.Instant.MIN;

        TimeOfDayLeaseClock(Clocks clocks) {
            this.clocks = clocks;
        }

        void arrived(GrantedLease granted) {
            until = clocks.timeOfDay().plus(granted.lasts());
        }

        boolean isRunning() {
            return clocks.timeOfDay().isBefore(until);
        }
    }
}
