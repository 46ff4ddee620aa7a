package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;

/** Right after wrong passwords: a guess that came true. */
@ApplicationScoped
class FailureBurst implements RiskSignal {

    private static final int SOME = 3;
    private static final int MANY = 5;

    @Override
    public RiskKind kind() {
        return RiskKind.FAILURES;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        if (arrival.failures() >= MANY) {
            return 100;
        }
        return arrival.failures() >= SOME ? 50 : 0;
    }
}
