package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat last said of itself.
 *
 * @param boot made anew whenever its program starts
 * @param agent which program it is, and its version
 * @param process what is in the foreground
 * @param loadPercent how busy it is
 */
public record PulseView(
        Instant lastSeenAt,
        UUID boot,
        String agent,
        @Nullable Integer idleSeconds,
        @Nullable String process,
        @Nullable Integer loadPercent,
        @Nullable DeviceState deviceState) {}
