package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxPauseTest {

    @Test
    void every_try_waits_longer_up_to_an_hour_give_or_take_a_fifth() {
        assertThat(OutboxDispatch.pause(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(OutboxDispatch.pause(3)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
        assertThat(OutboxDispatch.pause(30)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
    }
}
