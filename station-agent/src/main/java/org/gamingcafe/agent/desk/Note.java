package org.gamingcafe.agent.desk;

/** A short message that goes away by itself. */
public record Note(Level level, String title, String text) {

    /** How much it matters. */
    public enum Level {
        INFO,
        WARNING,
        URGENT
    }
}
