package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian allows a ward in one business day of the venue; what is not there is not limited.
 *
 * @param spend most money for play
 * @param minutes of play
 * @param latest local time at which play ends; before the cut-over it is the one of the next date
 */
public record GuardianLimits(
        @Nullable Money spend,
        @Nullable Integer minutes,
        @Nullable LocalTime latest) {

    public static final int DAY = 24 * 60;
    public static final GuardianLimits NONE = new GuardianLimits(null, null, null);

    /** @throws InvalidInput {@code guardian.limits} */
    public GuardianLimits {
        if (minutes != null && (minutes < 0 || minutes > DAY)) {
            throw new InvalidInput("minutes", "guardian.limits", DAY);
        }
        if (spend != null && spend.isNegative()) {
            throw new InvalidInput("spend", "money.negative");
        }
    }

    /** When play ends on the business day of an instant. */
    Optional<Instant> end(VenueView venue, Instant at) {
        if (latest == null) {
            return Optional.empty();
        }
        var day = venue.businessDay(at);
        var date = latest.isBefore(venue.cutOver()) ? day.plusDays(1) : day;
        return Optional.of(date.atTime(latest).atZone(venue.zone()).toInstant());
    }

    Map<String, String> changesSince(GuardianLimits before) {
        var changes = new LinkedHashMap<String, String>();
        put(changes, "spend", before.spend, spend);
        put(changes, "minutes", before.minutes, minutes);
        put(changes, "latest", before.latest, latest);
        return changes.isEmpty() ? Map.of("limits", "as before") : changes;
    }

    private static void put(
            Map<String, String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!String.valueOf(before).equals(String.valueOf(after))) {
            changes.put(field, before + " → " + after);
        }
    }
}
