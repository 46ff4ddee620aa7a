package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;

/** The password is on a list that attackers have, too. */
@ApplicationScoped
class LostPassword implements RiskSignal {

    @Override
    public RiskKind kind() {
        return RiskKind.BREACHED_PASSWORD;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        return arrival.breached() ? 100 : 0;
    }
}
