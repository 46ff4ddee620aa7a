package org.gamingcafe.jobs.wallet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.jobs.Step;

/** Lets points expire whose time is over. */
@Named
@Dependent
public class PointsExpiry extends Step {

    private static final int PIECE = 100;

    @Inject
    PointsService points;

    @Override
    protected String act() {
        return "POINTS " + repeat(() -> points.expire(PIECE));
    }
}
