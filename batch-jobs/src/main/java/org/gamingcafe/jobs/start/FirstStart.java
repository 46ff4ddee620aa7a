package org.gamingcafe.jobs.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timer;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.job.JobDesk;
import org.gamingcafe.platform.job.Once;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.observe.StartSteps;

/**
 * Has an empty house opened, by one node of several; every node looks until it is open and only then takes requests. A
 * house that has people but no note of its opening was brought from elsewhere and is open.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {

    static final String JOB = "first-start";

    @Inject
    AccountService accounts;

    @Inject
    JobDesk desk;

    @Inject
    Once once;

    @Inject
    StartSteps steps;

    @PostConstruct
    public void look() {
        Call.ofTheHouse(JOB).run(() -> {
            if (isOpen()) {
                steps.done(StartSteps.FIRST_START);
            }
        });
    }

    /** Jobs start here and not above: while the server still deploys, it would stop them again. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void open(Timer timer) {
        look();
        if (steps.isDone(StartSteps.FIRST_START)) {
            timer.cancel();
        } else if (once.claim(JOB)) {
            Call.ofTheHouse(JOB).run(() -> desk.start(JOB, new Properties()));
        }
    }

    private boolean isOpen() {
        return once.isDone(JOB).orElseGet(() -> !accounts.isEmpty());
    }
}
