package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gamingcafe.identity.risk.Arrival;
import org.gamingcafe.identity.risk.Habits;
import org.gamingcafe.identity.risk.RiskKind;
import org.gamingcafe.identity.risk.RiskSignal;

/**
 * Who sits at a seat of the house does not sign in from far away at the same moment. Far is a city in which the account was
 * never seen; where nothing tells the city, nothing is said.
 */
@ApplicationScoped
class SeatTaken implements RiskSignal {

    @Inject
    PlaySessions sessions;

    @Override
    public RiskKind kind() {
        return RiskKind.PRESENCE;
    }

    @Override
    @Transactional
    public int percent(Arrival arrival, Habits habits) {
        var place = arrival.place();
        var isFar = place.isKnown() && !habits.knows(Habits.Kind.CITY, place.words(), arrival.at());
        var isElsewhere = arrival.venue() == null && !arrival.vouched();
        return isFar && isElsewhere && sessions.isPlaying(arrival.account()) ? 100 : 0;
    }
}
