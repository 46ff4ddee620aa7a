package org.gamingcafe.jobs.station;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.station.StationCareService;
import org.gamingcafe.jobs.Step;

/** Removes journals and commands of stations that nobody asks for any more. */
@Named
@Dependent
public class StationCleanup extends Step {

    private static final int PIECE = 1_000;

    @Inject
    StationCareService care;

    @Override
    protected String act() {
        return "ROWS " + repeat(() -> care.removeOld(PIECE));
    }
}
