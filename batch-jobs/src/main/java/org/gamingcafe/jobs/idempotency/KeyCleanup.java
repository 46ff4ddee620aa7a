package org.gamingcafe.jobs.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.idempotency.Idempotency;

/** Removes keys of requests that nobody repeats any more. */
@Named
@Dependent
public class KeyCleanup extends Step {

    private static final int PIECE = 1_000;

    @Inject
    Idempotency idempotency;

    @Override
    protected String act() {
        return "KEYS " + repeat(() -> idempotency.removeOld(PIECE));
    }
}
