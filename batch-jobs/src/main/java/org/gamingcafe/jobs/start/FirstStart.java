package org.gamingcafe.jobs.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.job.JobDesk;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.observe.StartSteps;

/** Looks whether the house is empty, and has it opened then. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {

    @Inject
    AccountService accounts;

    @Inject
    JobDesk desk;

    @Inject
    StartSteps steps;

    @PostConstruct
    public void look() {
        Call.ofTheHouse("first-start").run(() -> {
            if (accounts.isEmpty()) {
                desk.start("first-start", new Properties());
            } else {
                steps.done(StartSteps.FIRST_START);
            }
        });
    }
}
