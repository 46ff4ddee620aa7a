package org.gamingcafe.identity.pin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody takes over a till.
 *
 * @param pinSetAt nothing: they have no PIN
 * @param locked so many were wrong that none is looked at before a full sign-in
 * @param badge last four of its number; nothing: they have none
 */
public record PinView(
        @Nullable Instant pinSetAt,
        boolean locked,
        @Nullable String badge,
        @Nullable Instant badgeBoundAt) {}
