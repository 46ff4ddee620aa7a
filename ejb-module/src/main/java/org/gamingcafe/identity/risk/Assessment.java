package org.gamingcafe.identity.risk;

import java.util.Comparator;
import java.util.List;

/**
 * How doubtful a sign-in is, and why.
 *
 * @param score 0 to 100
 * @param reasons what spoke against it, loudest first; points before the sum was cut at 100
 */
public record Assessment(int score, Level level, List<Reason> reasons) {

    public static final Assessment NONE = new Assessment(0, Level.LOW, List.of());

    public record Reason(RiskKind kind, int points) {}

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

    public boolean has(RiskKind kind) {
        return reasons.stream().anyMatch(reason -> reason.kind() == kind);
    }
}
