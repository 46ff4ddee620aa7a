package org.gamingcafe.e2e;

import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.agent.lease.Clocks;

/** The clocks of a seat: they run, time can be let pass, and somebody may set the time of day. */
final class SeatClocks implements Clocks {

    private volatile Duration passed = Duration.ZERO;
    private volatile Duration stepped = Duration.ZERO;

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    void step(Duration by) {
        stepped = stepped.plus(by);
    }

    @Override
    public Duration uptime() {
        return Duration.ofNanos(System.nanoTime()).plus(passed);
    }

    @Override
    public Instant timeOfDay() {
        return Instant.now().plus(passed).plus(stepped);
    }

    @Override
    public String machineBoot() {
        return "seat";
    }
}
