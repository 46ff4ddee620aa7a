package org.gamingcafe.jobs.identity;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.login.AdministratorRecoveryService;
import org.gamingcafe.jobs.Step;
import org.jspecify.annotations.Nullable;

/**
 * Registers a one-time ticket for a locked-out administrator, and removes the second factor if the operator says that it is
 * lost. Only the hash of the ticket comes here; who may start jobs in the server's management holds the secret. The job's exit
 * status is UNKNOWN when there is no such administrator.
 */
@Named
@Dependent
public class RecoverAdministrator extends Step {

    private static final String LOST = "lost";

    @Inject
    @BatchProperty
    @Nullable
    String name;

    @Inject
    @BatchProperty
    @Nullable
    String hash;

    /** {@code lost} if the second factor is to be removed. */
    @Inject
    @BatchProperty
    @Nullable
    String factor;

    @Inject
    AdministratorRecoveryService recoveries;

    @Inject
    JobContext job;

    @Override
    protected String act() {
        var known = name != null && hash != null && recoveries.recover(name, hash, LOST.equals(factor));
        if (!known) {
            job.setExitStatus("UNKNOWN");
        }
        return known ? "RECOVERED" : "UNKNOWN";
    }
}
