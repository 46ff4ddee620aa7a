package org.gamingcafe.cafe.pass;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How long a pass is valid: for so many days or months of the venue's calendar from its sale or first use, until an instant,
 * or until the earlier of the two.
 *
 * @param length 1 to 366; without it the instant alone says when it ends
 */
public record PassValidity(
        Begin begins,
        @Nullable Integer length,
        @Nullable Unit unit,
        @Nullable Instant until) {

    private static final int LONGEST = 366;

    public enum Begin {
        SALE,
        /** The start of the play session in which it pays for the first time. */
        FIRST_USE
    }

    public enum Unit {
        DAY(ChronoUnit.DAYS),
        MONTH(ChronoUnit.MONTHS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /** @throws InvalidInput {@code pass.validity} */
    public PassValidity {
        until = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
        var isWhole = (length == null) == (unit == null);
        var isBounded = length == null ? until != null && begins == Begin.SALE : length >= 1 && length <= LONGEST;
        if (!isWhole || !isBounded) {
            throw new InvalidInput("validity", "pass.validity", LONGEST);
        }
    }

    /** When it ends if it begins at an instant. */
    Instant end(Instant from, ZoneId zone) {
        return end(from, 1, zone);
    }

    /**
     * When the last of so many periods ends that follow each other from an instant on. It is reckoned from there, not from
     * the end of the one before: what began on the 31st ends on the last day of short months and on the 31st of long ones.
     */
    Instant end(Instant from, int periods, ZoneId zone) {
        if (length == null || unit == null) {
            return until == null ? from : until;
        }
        var end = from.atZone(zone)
                .plus(Math.multiplyExact((long) length, periods), unit.unit)
                .toInstant();
        return until != null && until.isBefore(end) ? until : end;
    }
}
