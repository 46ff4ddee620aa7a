package org.gamingcafe.jobs.wallet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.jobs.Step;

/** Gives bonus that was not spent in time back to promotion. */
@Named
@Dependent
public class BonusExpiry extends Step {

    private static final int PIECE = 100;

    @Inject
    BonusService bonuses;

    @Override
    protected String act() {
        return "BONUS " + repeat(() -> bonuses.expire(PIECE));
    }
}
