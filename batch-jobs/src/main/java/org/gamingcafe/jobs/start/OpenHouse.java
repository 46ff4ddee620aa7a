package org.gamingcafe.jobs.start;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.job.Once;
import org.gamingcafe.platform.kernel.Settings;

/** Opens an empty house: with a demo venue, or with an administrator alone. */
@Named
@Dependent
public class OpenHouse extends Step {

    @Inject
    Settings.FirstStart settings;

    @Inject
    FirstAdministrator administrator;

    @Inject
    DemoVenue demo;

    @Inject
    Once once;

    @Inject
    JobContext job;

    @Override
    protected String act() {
        if (settings.demo()) {
            demo.open();
        } else {
            administrator.enter();
        }
        once.done(FirstStart.JOB, job.getExecutionId());
        return settings.demo() ? "DEMO" : "ADMINISTRATOR";
    }
}
