package org.gamingcafe.cafe.station;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * What may run at seats, and what happens to who has gone (R02).
 *
 * @param allowed names of programs; none: all of them
 * @param idleSeconds after which somebody counts as gone; 0: never
 * @param promptSeconds how long it is asked first whether they are still there
 */
public record StationRules(
        List<String> allowed, Foreign onForeign, int idleSeconds, int promptSeconds, Idle onIdle, long version) {

    public static final int MOST_PROGRAMS = 100;
    public static final int LONGEST_PROGRAM = 120;
    public static final int LONGEST_IDLE = 86_400;
    public static final int SHORTEST_PROMPT = 10;
    public static final int LONGEST_PROMPT = 600;

    private static final Pattern PROGRAM = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,120}");

    /** What holds where nobody has said anything. */
    static final StationRules USUAL = new StationRules(List.of(), Foreign.NOTHING, 0, 60, Idle.NOTHING, 0);

    /** What happens to a program that is not allowed. */
    public enum Foreign {
        NOTHING,
        REPORT,
        WARN,
        CLOSE
    }

    /** What happens to the session of somebody who has gone. */
    public enum Idle {
        NOTHING,
        PAUSE,
        END
    }

    public StationRules {
        allowed = allowed.stream().map(String::strip).distinct().toList();
        var isFine = allowed.size() <= MOST_PROGRAMS
                && allowed.stream().allMatch(name -> PROGRAM.matcher(name).matches());
        if (!isFine) {
            throw new InvalidInput("allowed", "station-rules.allowed", MOST_PROGRAMS, LONGEST_PROGRAM);
        }
        mustLie(idleSeconds, 0, LONGEST_IDLE, "idleSeconds");
        mustLie(promptSeconds, SHORTEST_PROMPT, LONGEST_PROMPT, "promptSeconds");
    }

    private static void mustLie(int seconds, int least, int most, String field) {
        if (seconds < least || seconds > most) {
            throw new InvalidInput(field, "station-rules.seconds", least, most);
        }
    }

    boolean allows(String program) {
        return allowed.isEmpty() || allowed.stream().anyMatch(program::equalsIgnoreCase);
    }

    Map<String, String> changesSince(StationRules before) {
        var old = before.fields();
        var changes = new TreeMap<String, String>();
        fields().forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.put(field, old.get(field) + " → " + value);
            }
        });
        return changes;
    }

    private Map<String, String> fields() {
        return Map.of(
                "allowed", String.join(", ", allowed),
                "onForeign", onForeign.name(),
                "idleSeconds", Integer.toString(idleSeconds),
                "promptSeconds", Integer.toString(promptSeconds),
                "onIdle", onIdle.name());
    }
}
