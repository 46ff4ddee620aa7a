package org.gamingcafe.identity.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How doubtful a sign-in is, and why.
 *
 * @param score 0 to 100
 * @param level what follows from it; refused is nobody whom only failures of others have brought that far
 * @param firm the level without the wrong passwords before, which a stranger can bring about for anybody
 * @param reasons what spoke against it, loudest first; points before the sum was cut at 100
 */
public record Assessment(int score, Level level, Level firm, List<Reason> reasons) {

    private static final int LOUD = 100;
    private static final int CLEAR = 50;

    public static final Assessment NONE = new Assessment(0, Level.LOW, Level.LOW, List.of());

    /** @param percent how loudly the signal spoke; 0 where an attempt was read again, which keeps points only */
    public record Reason(RiskKind kind, int points, int percent) {}

    /** Which mail tells of it. */
    public enum Alert {
        NEW_DEVICE,
        UNUSUAL_LOCATION,
        SUSPICIOUS_ACTIVITY
    }

    /** What follows from it. */
    public enum Level {
        /** As if nobody had asked. */
        LOW,
        /** A code by mail before there is a session; a trusted device counts like any other (D15). */
        MEDIUM,
        /** The same, and the owner is told that it looks bad. */
        HIGH,
        /** Refused; the owner is told and offered a lockdown. */
        CRITICAL;

        public boolean isAtLeast(Level other) {
            return compareTo(other) >= 0;
        }
    }

    public Assessment {
        reasons = reasons.stream()
                .sorted(Comparator.comparingInt(Reason::points).reversed().thenComparing(Reason::kind))
                .toList();
    }

    /** What the owner is told, if anything (E9.5). */
    public Optional<Alert> alert() {
        if (level.isAtLeast(Level.HIGH)) {
            return Optional.of(Alert.SUSPICIOUS_ACTIVITY);
        } else if (speaks(RiskKind.NEW_PLACE, LOUD) || speaks(RiskKind.IMPOSSIBLE_TRAVEL, LOUD)) {
            return Optional.of(Alert.UNUSUAL_LOCATION);
        }
        return speaks(RiskKind.NEW_DEVICE, CLEAR) ? Optional.of(Alert.NEW_DEVICE) : Optional.empty();
    }

    /** As it is kept with the attempt, loudest first: {@code NEW_PLACE=45 NEW_DEVICE=29}. */
    public String words() {
        return reasons.stream()
                .map(reason -> reason.kind() + "=" + reason.points())
                .collect(Collectors.joining(" "));
    }

    /** The reasons of such words. */
    public static List<Reason> reasons(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.split("="))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Reason(RiskKind.valueOf(parts[0]), Integer.parseInt(parts[1]), 0))
                .toList();
    }

    private boolean speaks(RiskKind kind, int percent) {
        return reasons.stream().anyMatch(reason -> reason.kind() == kind && reason.percent() >= percent);
    }
}
