package org.gamingcafe.cafe.incident;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * When silence is an incident in a venue.
 *
 * @param seats so many seats fall silent together
 * @param percent or so many of a hundred seats at which somebody plays, two at least; 0: only the number counts
 * @param seconds within how many seconds
 * @param longestMinutes how long an incident lasts at the latest
 * @param backMinutes how far back somebody may say that one began
 */
public record IncidentSettings(int seats, int percent, int seconds, int longestMinutes, int backMinutes, long version) {

    /** What holds where a venue has said nothing else. */
    static final IncidentSettings USUAL = new IncidentSettings(3, 0, 60, 240, 120, 0);

    private static final int ALL = 100;

    public IncidentSettings {
        mustLie(seats, 2, 1_000, "seats");
        mustLie(percent, 0, ALL, "percent");
        mustLie(seconds, 10, 600, "seconds");
        mustLie(longestMinutes, 10, 1_440, "longestMinutes");
        mustLie(backMinutes, 0, 720, "backMinutes");
    }

    private static void mustLie(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "incident.settings", least, most);
        }
    }

    Duration within() {
        return Duration.ofSeconds(seconds);
    }

    Duration longest() {
        return Duration.ofMinutes(longestMinutes);
    }

    Duration back() {
        return Duration.ofMinutes(backMinutes);
    }

    /** How many seats at which somebody plays are enough; nothing of them is where their share does not count. */
    int enoughOf(int played) {
        return percent == 0 ? Integer.MAX_VALUE : Math.max(2, Math.ceilDiv(played * percent, ALL));
    }

    Map<String, String> changesSince(IncidentSettings before) {
        var was = before.named();
        var changes = new LinkedHashMap<String, String>();
        named().forEach((field, value) -> {
            if (!value.equals(was.get(field))) {
                changes.put(field, was.get(field) + " → " + value);
            }
        });
        return changes.isEmpty() ? Map.of("settings", "as before") : changes;
    }

    private Map<String, String> named() {
        return Map.of(
                "seats", Integer.toString(seats),
                "percent", Integer.toString(percent),
                "seconds", Integer.toString(seconds),
                "longestMinutes", Integer.toString(longestMinutes),
                "backMinutes", Integer.toString(backMinutes));
    }
}
