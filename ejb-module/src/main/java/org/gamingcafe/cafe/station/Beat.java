package org.gamingcafe.cafe.station;

import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a seat says of itself every quarter of a minute (R02).
 *
 * @param boot made anew whenever its program starts
 * @param agent which program it is, and its version
 * @param idleSeconds since when nobody has touched anything
 * @param process what is in the foreground
 * @param loadPercent how busy it is
 * @param deviceState of a console
 */
public record Beat(
        UUID boot,
        String agent,
        @Nullable Integer idleSeconds,
        @Nullable String process,
        @Nullable Integer loadPercent,
        @Nullable DeviceState deviceState) {

    public static final int LONGEST_AGENT = 40;
    public static final int LONGEST_PROCESS = 120;

    private static final int ALL = 100;

    public Beat {
        agent = agent.strip();
        process = process == null || process.isBlank() ? null : process.strip();
        if (agent.isEmpty() || agent.length() > LONGEST_AGENT) {
            throw new InvalidInput("agent", "station.name", LONGEST_AGENT);
        }
        if (process != null && process.length() > LONGEST_PROCESS) {
            throw new InvalidInput("process", "station.text", LONGEST_PROCESS);
        }
        if (idleSeconds != null && idleSeconds < 0 || loadPercent != null && (loadPercent < 0 || loadPercent > ALL)) {
            throw new InvalidInput("loadPercent", "station.beat");
        }
    }
}
