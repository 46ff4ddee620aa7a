package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody sits there, and nobody may now: it is being cleaned, repaired or out of reach ({@code station.not-ready}). */
public final class StationNotReady extends Refusal {

    StationNotReady(int number, StationView.State state) {
        super("station.not-ready", number, state);
    }
}
