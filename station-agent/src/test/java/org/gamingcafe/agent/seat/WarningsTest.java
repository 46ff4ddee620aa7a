package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T10: warnings at ten, five and one minute")
class WarningsTest {

    private final Warnings warnings = new Warnings();

    private long warned(int seconds) {
        return warnings.passed(Duration.ofSeconds(seconds))
                .map(Duration::toMinutes)
                .orElse(0L);
    }

    @Test
    void each_mark_is_said_once() {
        assertThat(warned(700)).isZero();
        assertThat(warned(600)).isEqualTo(10);
        assertThat(warned(599)).isZero();
        assertThat(warned(299)).isEqualTo(5);
        assertThat(warned(60)).isEqualTo(1);
        assertThat(warned(0)).isZero();
    }

    @Test
    void again_after_more_was_paid() {
        warned(301);
        warned(300);
        warned(1_800);

        assertThat(warned(290)).isEqualTo(5);
    }

    @Test
    void who_sits_down_with_little_is_not_warned_of_what_is_past() {
        assertThat(warned(250)).isZero();
        warnings.forget();
        assertThat(warned(50)).isZero();
        assertThat(warnings.passed(null)).isEmpty();
    }
}
