package org.gamingcafe.agent.lease;

import java.time.Duration;
import java.time.Instant;

/** Clocks that a test moves: both together, or the time of day alone. Safe for several threads. */
public final class SteppingClocks implements Clocks {

    private Duration uptime = Duration.ofHours(1);
    private Instant timeOfDay = Instant.parse("2026-03-02T10:00:00Z");
    private String machineBoot = "boot-1";

    public synchronized void pass(Duration time) {
        uptime = uptime.plus(time);
        timeOfDay = timeOfDay.plus(time);
    }

    /** Somebody, or something, sets the time of day. */
    public synchronized void step(Duration by) {
        timeOfDay = timeOfDay.plus(by);
    }

    /** The computer is off for a while and starts anew. */
    public synchronized void reboot(Duration off) {
        timeOfDay = timeOfDay.plus(off);
        uptime = Duration.ofSeconds(20);
        machineBoot = machineBoot + "+";
    }

    @Override
    public synchronized Duration uptime() {
        return uptime;
    }

    @Override
    public synchronized Instant timeOfDay() {
        return timeOfDay;
    }

    @Override
    public synchronized String machineBoot() {
        return machineBoot;
    }
}
