package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;

/** An hour of the day at which this account hardly ever signs in (detectUnusualTime). */
@ApplicationScoped
class UnusualHour implements RiskSignal {

    /** Of fewer sign-ins no habit can be told. */
    private static final double ENOUGH = 8;

    private static final int AROUND = 2;
    private static final double RARE = 0.03;

    @Override
    public RiskKind kind() {
        return RiskKind.UNUSUAL_HOUR;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        var now = arrival.at();
        var all = habits.count(Habits.Kind.HOUR, now);
        if (all < ENOUGH) {
            return 0;
        }
        var hour = Habits.hour(now);
        var near = 0.0;
        for (var around = hour - AROUND; around <= hour + AROUND; around++) {
            near += habits.count(Habits.Kind.HOUR, Integer.toString(Math.floorMod(around, 24)), now);
        }
        return near / all < RARE ? 100 : 0;
    }
}
