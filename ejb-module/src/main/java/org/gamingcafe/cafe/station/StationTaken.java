package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody sits there ({@code station.taken}). */
public final class StationTaken extends Refusal {

    StationTaken(int number) {
        super("station.taken", number);
    }
}
