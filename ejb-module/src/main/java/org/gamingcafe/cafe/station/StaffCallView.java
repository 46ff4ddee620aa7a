package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Somebody at a seat asks for somebody of the house. @param takenBy who has gone there */
public record StaffCallView(
        UUID id,
        StationId station,
        int number,
        @Nullable String text,
        Instant calledAt,
        @Nullable Instant takenAt,
        @Nullable AccountId takenBy) {}
