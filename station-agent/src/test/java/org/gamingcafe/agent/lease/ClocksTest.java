package org.gamingcafe.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void the_clocks_of_this_machine_go_forward() {
        var clocks = Clocks.ofThisMachine();
        var first = clocks.uptime();

        assertThat(clocks.uptime()).isGreaterThanOrEqualTo(first);
        assertThat(Duration.between(clocks.timeOfDay(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(clocks.machineBoot()).isEqualTo(Clocks.ofThisMachine().machineBoot());
    }
}
