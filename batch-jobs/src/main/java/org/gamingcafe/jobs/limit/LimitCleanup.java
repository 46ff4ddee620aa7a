package org.gamingcafe.jobs.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.limit.LimitService;

/** Removes refusals that are older than 30 days, and counts that are over. */
@Named
@Dependent
public class LimitCleanup extends Step {

    private static final int PIECE = 1_000;

    @Inject
    LimitService limits;

    @Override
    protected String act() {
        return "ROWS " + repeat(() -> limits.removeOld(PIECE));
    }
}
