package org.gamingcafe.jobs.identity;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.jobs.Step;
import org.jspecify.annotations.Nullable;

/**
 * Registers a one-time ticket for a locked-out administrator. Only its hash comes here; who may start jobs in the server's
 * management holds the secret. The job's exit status is UNKNOWN when there is no such administrator.
 */
@Named
@Dependent
public class RecoverAdministrator extends Step {

    @Inject
    @BatchProperty
    @Nullable
    String name;

    @Inject
    @BatchProperty
    @Nullable
    String hash;

    @Inject
    LoginService logins;

    @Inject
    JobContext job;

    @Override
    protected String act() {
        var known = name != null && hash != null && logins.recover(name, hash);
        if (!known) {
            job.setExitStatus("UNKNOWN");
        }
        return known ? "RECOVERED" : "UNKNOWN";
    }
}
