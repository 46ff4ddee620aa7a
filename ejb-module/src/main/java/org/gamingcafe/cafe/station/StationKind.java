package org.gamingcafe.cafe.station;

/** What stands at a seat (R05). */
public enum StationKind {
    PC,
    PS4,
    PS5,
    XBOX_ONE,
    XBOX_SERIES,
    SWITCH,
    STEAM_DECK,
    VR,
    SIMULATOR,
    TABLE;

    /** Whether a program of the house can run on it. */
    public boolean takesAgent() {
        return switch (this) {
            case PC, STEAM_DECK, VR, SIMULATOR -> true;
            case PS4, PS5, XBOX_ONE, XBOX_SERIES, SWITCH, TABLE -> false;
        };
    }

    /** Whether it is a closed machine, which no program of the house can speak for. */
    public boolean isConsole() {
        return switch (this) {
            case PS4, PS5, XBOX_ONE, XBOX_SERIES, SWITCH -> true;
            case PC, STEAM_DECK, VR, SIMULATOR, TABLE -> false;
        };
    }

    /** Whether it is a machine at all. */
    public boolean hasPower() {
        return this != TABLE;
    }
}
