package org.gamingcafe.admin.play;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which instant somebody means who types what a venue's clocks show. In the hour that comes twice that is told apart. */
final class TypedTime {

    private final ZoneId zone;
    private final Instant earliest;

    /** @param earliest of an hour that comes twice, the first one that is not before this is meant */
    TypedTime(ZoneId zone, Instant earliest) {
        this.zone = zone;
        this.earliest = earliest;
    }

    /**
     * Refuses with {@link java.time.format.DateTimeParseException} what is no time.
     *
     * @param known what was shown; who has left it as it was means exactly this
     */
    Instant read(String typed, @Nullable Instant known) {
        var local = LocalDateTime.parse(typed);
        if (known != null && local.equals(shown(known))) {
            return known;
        }
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .filter(at -> !at.isBefore(earliest))
                .findFirst()
                .orElseGet(() -> local.atZone(zone).toInstant());
    }

    private LocalDateTime shown(Instant at) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
