package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.observe.StartSteps;

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
    StartSteps steps;

    @Override
    protected String act() {
        if (settings.demo()) {
            demo.open();
        } else {
            administrator.enter();
        }
        steps.done(StartSteps.FIRST_START);
        return settings.demo() ? "DEMO" : "ADMINISTRATOR";
    }
}
