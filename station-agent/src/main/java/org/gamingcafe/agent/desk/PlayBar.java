package org.gamingcafe.agent.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.agent.house.SeatGame;
import org.jspecify.annotations.Nullable;

/** What an open seat shows at its edge. @param left nothing: open end @param reachable whether the house answers @param games what can be played */
public record PlayBar(
        @Nullable Integer number,
        @Nullable String player,
        State state,
        @Nullable Duration left,
        String cost,
        @Nullable Instant reservedFrom,
        boolean reachable,
        List<SeatGame> games) {

    public PlayBar {
        games = List.copyOf(games);
    }

    /** For whom it is open. */
    public enum State {
        PLAYING,
        GRACE,
        STAFF
    }
}
