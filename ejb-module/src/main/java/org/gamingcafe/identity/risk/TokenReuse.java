package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A refresh token of this account was used twice lately: somebody has copied one. */
@ApplicationScoped
class TokenReuse implements RiskSignal {

    private static final Duration LATELY = Duration.ofDays(7);

    @Override
    public RiskKind kind() {
        return RiskKind.TOKEN_REUSE;
    }

    @Override
    public int percent(Arrival arrival, Habits habits) {
        var reused = habits.reusedAt();
        return reused != null && reused.plus(LATELY).isAfter(arrival.at()) ? 100 : 0;
    }
}
