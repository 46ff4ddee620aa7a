package org.gamingcafe.jobs.station;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.game.GameRunService;
import org.gamingcafe.cafe.station.StationCareService;
import org.gamingcafe.jobs.Step;

/** Removes journals and commands of stations, and which games were played there, when nobody asks for them any more. */
@Named
@Dependent
public class StationCleanup extends Step {

    private static final int PIECE = 1_000;

    @Inject
    StationCareService care;

    @Inject
    GameRunService games;

    @Override
    protected String act() {
        return "ROWS " + repeat(() -> care.removeOld(PIECE)) + " GAMES " + repeat(() -> games.removeOld(PIECE));
    }
}
