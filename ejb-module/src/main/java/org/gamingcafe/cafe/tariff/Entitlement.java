package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Time that somebody has paid for already, as a value: it is valid from one instant to another, within a local window (equal
 * times are the whole day), on the groups it names.
 *
 * @param seconds what is left of it (MINUTES) or what each business day has (DAILY); nothing counts in a window
 * @param usedSeconds of a daily one: what was used on its day before the session
 * @param uses the groups on which it holds, and how many per cent of a second a second there takes off
 */
public record Entitlement(
        UUID id,
        Kind kind,
        Instant from,
        Instant until,
        LocalTime opens,
        LocalTime closes,
        long seconds,
        long usedSeconds,
        List<GroupUse> uses) {

    public enum Kind {
        WINDOW,
        MINUTES,
        DAILY
    }

    public record GroupUse(UUID groupId, int percent) {

        public GroupUse {
            if (percent < 1 || percent > 10_000) {
                throw new IllegalArgumentException("a second takes off 1 to 10000 per cent, not " + percent);
            }
        }
    }

    public Entitlement {
        uses = List.copyOf(uses);
        if (seconds < 0 || usedSeconds < 0) {
            throw new IllegalArgumentException("less than no time: " + seconds + ", " + usedSeconds);
        }
    }
}
