package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;

/** A device that was never seen with this account; less so where its owner usually is, or if it looks like the usual one. */
@ApplicationScoped
class NewDevice implements RiskSignal {

    private static final int ALIKE_AT_HOME = 20;
    private static final int AT_HOME = 60;
    private static final int ALIKE = 70;

    @Override
    public RiskKind kind() {
        return RiskKind.NEW_DEVICE;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        var now = arrival.at();
        var shown = !arrival.device().isEmpty() && habits.knows(Habits.Kind.DEVICE, arrival.device(), now);
        if (habits.isEmpty() || arrival.vouched() || arrival.trusted() || shown) {
            return 0;
        }
        var looksAlike = habits.knows(Habits.Kind.BROWSER, Habits.browser(arrival), now);
        if (looksAlike && habits.isUsuallyWithoutDevice(Habits.browser(arrival), now)) {
            return 0;
        }
        var atHome = habits.knows(Habits.Kind.NETWORK, arrival.network(), now);
        if (atHome) {
            return looksAlike ? ALIKE_AT_HOME : AT_HOME;
        }
        return looksAlike ? ALIKE : 100;
    }
}
