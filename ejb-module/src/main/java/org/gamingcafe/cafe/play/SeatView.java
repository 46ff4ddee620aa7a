package org.gamingcafe.cafe.play;

import org.gamingcafe.cafe.reservation.SeatClaim;
import org.gamingcafe.cafe.station.StationView;
import org.jspecify.annotations.Nullable;

/**
 * One seat of the floor board: the station, who plays on it, and the booking that begins there before long.
 *
 * @param lost its program is silent while somebody plays
 */
public record SeatView(
        StationView station,
        @Nullable PlayView play,
        @Nullable String playerName,
        @Nullable SeatClaim booked,
        boolean lost) {

    /** That of the station; a free seat that is locked for somebody's booking is reserved. */
    public StationView.State state() {
        var isLocked = booked != null && booked.locked() && station.state() == StationView.State.LOCKED;
        return isLocked ? StationView.State.RESERVED_SOON : station.state();
    }
}
