package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has a room of this name ({@code station-room.taken}). */
public final class RoomTaken extends Refusal {

    RoomTaken(String name) {
        super("station-room.taken", name);
    }
}
