package org.gamingcafe.cafe.station;

import java.time.Duration;

/** What a station can be told to do (R05, G185). */
public enum CommandKind {
    LOCK,
    UNLOCK,
    MESSAGE,
    RESTART,
    POWER_ON,
    POWER_OFF,
    LAUNCH,
    CLOSE,
    VOLUME,
    MUTE,
    SCREENSHOT,
    /** Back to the start screen of a console. */
    HOME,
    RECORD_VIDEO,
    WAKE,
    /** Whether a console has power, as its plug says. */
    STATUS;

    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Duration UNTIL_IT_IS_UP = Duration.ofMinutes(3);

    /** Whether it says more than its name: a text, a program, a volume in per cent. */
    public boolean takesArgument() {
        return this == MESSAGE || this == LAUNCH || this == CLOSE || this == VOLUME;
    }

    /** Whether somebody who plays loses what is not saved. */
    public boolean interrupts() {
        return this == RESTART || this == POWER_OFF;
    }

    /** How long the device may take before it counts as not done. */
    Duration patience() {
        return switch (this) {
            case WAKE, RESTART, POWER_ON -> UNTIL_IT_IS_UP;
            case LOCK,
                    UNLOCK,
                    MESSAGE,
                    POWER_OFF,
                    LAUNCH,
                    CLOSE,
                    VOLUME,
                    MUTE,
                    SCREENSHOT,
                    HOME,
                    RECORD_VIDEO,
                    STATUS -> AT_ONCE;
        };
    }
}
