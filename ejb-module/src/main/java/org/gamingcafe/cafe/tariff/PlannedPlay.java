package org.gamingcafe.cafe.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Play that somebody asks the price of: on a group, from an instant until another, by a player of a tier or of none. */
public record PlannedPlay(
        UUID groupId,
        Instant from,
        Instant until,
        @Nullable String tier,
        @Nullable UUID tariff) {

    private static final Duration LONGEST = Duration.ofDays(7);

    public PlannedPlay {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
        if (!until.isAfter(from)) {
            throw new InvalidInput("until", "tariff.end-before-start");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new InvalidInput("until", "tariff.quote-too-long", LONGEST.toDays());
        }
    }

    Usage usage() {
        var segment = new Usage.Segment(groupId, from, until, Usage.Kind.BILLABLE);
        return new Usage(List.of(segment), List.of(new Usage.Membership(tier, from)), List.of());
    }
}
