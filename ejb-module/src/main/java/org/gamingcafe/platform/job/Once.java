package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Settings;

/** For what a house does once in its life, on whichever node. */
@ApplicationScoped
public class Once {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    JobRuns runs;

    @Inject
    Settings.House house;

    @Inject
    Clock clock;

    /** True for exactly one node; for another one when that one has not finished within ten minutes. */
    public boolean claim(String job) {
        return runs.claim(only(job), clock.instant(), house.node(), PATIENCE);
    }

    /** @param execution the execution that has done it */
    public void done(String job, long execution) {
        runs.started(only(job), execution);
    }

    /** Empty if nobody has claimed it; else whether it is done. */
    public Optional<Boolean> isDone(String job) {
        return runs.hasStarted(only(job));
    }

    private static JobRuns.Run only(String job) {
        return new JobRuns.Run(job, Instant.EPOCH);
    }
}
