package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;

/** A country, a city or a network that was never seen with this account (detectUnusualLocation). */
@ApplicationScoped
class NewPlace implements RiskSignal {

    private static final int NETWORK = 25;
    private static final int CITY = 40;

    @Override
    public RiskKind kind() {
        return RiskKind.NEW_PLACE;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        var now = arrival.at();
        if (habits.isEmpty() || habits.knows(Habits.Kind.NETWORK, arrival.network(), now)) {
            return 0;
        }
        var place = arrival.place();
        if (!place.isKnown() || !habits.has(Habits.Kind.COUNTRY)) {
            return NETWORK;
        }
        if (!habits.knows(Habits.Kind.COUNTRY, place.country(), now)) {
            return 100;
        }
        return habits.knows(Habits.Kind.CITY, place.words(), now) ? NETWORK : CITY;
    }
}
