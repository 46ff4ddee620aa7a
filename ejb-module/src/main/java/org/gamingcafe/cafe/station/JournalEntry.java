package org.gamingcafe.cafe.station;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a seat while nobody could be told.
 *
 * @param sequence counts from 1 since the program started
 * @param ago how long before it was sent, counted by a clock that nobody sets: what the seat takes for the time of day does
 *     not matter (T5)
 */
public record JournalEntry(
        long sequence, Kind kind, @Nullable UUID session, Duration ago) {

    private static final Duration LONGEST = Duration.ofDays(30);

    /** What a seat notes. */
    public enum Kind {
        /** Its lease ran out, or it was told to. */
        LOCKED,
        UNLOCKED,
        /** Its program came up. */
        STARTED,
        STOPPED
    }

    public JournalEntry {
        if (sequence < 1) {
            throw new InvalidInput("sequence", "station.journal");
        }
        if (ago.isNegative() || ago.compareTo(LONGEST) > 0) {
            throw new InvalidInput("ago", "station.journal");
        }
    }

    /** When it happened by the clock of the house. */
    Instant at(Instant received) {
        return received.minus(ago).truncatedTo(ChronoUnit.MICROS);
    }
}
