package org.gamingcafe.cafe.play;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * How long one plays in a venue (R11), in minutes.
 *
 * @param usualMinutes when nobody says for how long
 * @param extensionMinutes by how much a session is extended when nobody says so
 * @param warningMinutes how long before the end the first warning comes; 0: there are none
 * @param autoEnd a session ends when its time is up; else it runs on as long as it may
 * @param pauseMinutes how long the pauses of one session may be in sum
 * @param graceMinutes how long a session stands still when its money has run out, before it ends
 */
public record PlaySettings(
        int usualMinutes,
        int longestMinutes,
        int shortestMinutes,
        int extensionMinutes,
        int warningMinutes,
        boolean autoEnd,
        int pauseMinutes,
        int graceMinutes,
        long version) {

    static final int A_WEEK = 7 * 24 * 60;
    private static final int HOUR = 60;
    private static final int HALF_A_DAY = 12 * HOUR;

    /** After the first warning. */
    private static final List<Integer> LATER_WARNINGS = List.of(5, 1);

    public PlaySettings {
        mustLie(longestMinutes, 1, A_WEEK, "longestMinutes");
        mustLie(shortestMinutes, 1, longestMinutes, "shortestMinutes");
        mustLie(usualMinutes, shortestMinutes, longestMinutes, "usualMinutes");
        mustLie(extensionMinutes, 1, longestMinutes, "extensionMinutes");
        mustLie(warningMinutes, 0, HOUR, "warningMinutes");
        mustLie(pauseMinutes, 0, HALF_A_DAY, "pauseMinutes");
        mustLie(graceMinutes, 0, HOUR, "graceMinutes");
    }

    private static void mustLie(int minutes, int least, int most, String field) {
        if (minutes < least || minutes > most) {
            throw new InvalidInput(field, "play.settings", least, most);
        }
    }

    /** What holds where a venue has said nothing else. */
    static PlaySettings usual(Duration pause) {
        return new PlaySettings(2 * HOUR, HALF_A_DAY, 30, 30, 10, true, (int) pause.toMinutes(), 3, 0);
    }

    Duration longest() {
        return Duration.ofMinutes(longestMinutes);
    }

    Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }

    Duration pause() {
        return Duration.ofMinutes(pauseMinutes);
    }

    /** How long before the end a player is warned, the earliest first. */
    List<Duration> warnings() {
        return Stream.concat(
                        Stream.of(warningMinutes).filter(minutes -> minutes > 0),
                        LATER_WARNINGS.stream().filter(minutes -> minutes < warningMinutes))
                .map(Duration::ofMinutes)
                .toList();
    }

    Map<String, String> changesSince(PlaySettings before) {
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
                "usualMinutes", Integer.toString(usualMinutes),
                "longestMinutes", Integer.toString(longestMinutes),
                "shortestMinutes", Integer.toString(shortestMinutes),
                "extensionMinutes", Integer.toString(extensionMinutes),
                "warningMinutes", Integer.toString(warningMinutes),
                "autoEnd", Boolean.toString(autoEnd),
                "pauseMinutes", Integer.toString(pauseMinutes),
                "graceMinutes", Integer.toString(graceMinutes));
    }
}
