package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Properties;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Settings;

/** Starts the jobs that are due. */
@ApplicationScoped
class Timetable {

    private static final Logger LOG = Logger.getLogger(Timetable.class.getName());

    @Inject
    JobRuns runs;

    @Inject
    Jobs jobs;

    @Inject
    Settings.House house;

    @Inject
    Clock clock;

    /** @return how many jobs this node has started */
    int run() {
        var taken = runs.take(clock.instant(), house.node());
        taken.forEach(run -> Call.ofTheHouse("timetable").run(() -> start(run)));
        return taken.size();
    }

    private void start(JobRuns.Run run) {
        var parameters = new Properties();
        parameters.setProperty("dueAt", run.dueAt().toString());
        parameters.setProperty("correlation", Call.current().correlationId());
        var execution = jobs.start(run.job(), parameters);
        runs.started(run, execution);
        LOG.info(() -> "job.started job=" + run.job() + " due=" + run.dueAt() + " execution=" + execution);
    }
}
