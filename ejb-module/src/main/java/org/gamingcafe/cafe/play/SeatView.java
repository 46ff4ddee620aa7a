package org.gamingcafe.cafe.play;

import org.gamingcafe.cafe.station.StationView;
import org.jspecify.annotations.Nullable;

/** One seat of the floor board: the station, and who plays on it. */
public record SeatView(
        StationView station,
        @Nullable PlayView play,
        @Nullable String playerName) {}
