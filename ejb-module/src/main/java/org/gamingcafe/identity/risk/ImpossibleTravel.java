package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Nobody travels as fast from the place of the last sign-in (detectRapidLocationChange). */
@ApplicationScoped
class ImpossibleTravel implements RiskSignal {

    private static final double FASTEST_KM_PER_HOUR = 900;

    /** The file is often wrong by a city. */
    private static final double NEAR_KM = 200;

    @Override
    public RiskKind kind() {
        return RiskKind.IMPOSSIBLE_TRAVEL;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        var last = habits.last();
        var here = arrival.place().point();
        if (last == null || here == null) {
            return 0;
        }
        var kilometres = last.point().kilometresTo(here);
        var hours = Math.max(0, Duration.between(last.at(), arrival.at()).toSeconds()) / 3_600.0;
        return kilometres > NEAR_KM && kilometres > FASTEST_KM_PER_HOUR * hours ? 100 : 0;
    }
}
