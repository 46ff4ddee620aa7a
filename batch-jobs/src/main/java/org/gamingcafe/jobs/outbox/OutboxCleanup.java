package org.gamingcafe.jobs.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.outbox.OutboxService;

/** Removes messages that were delivered or given up long ago. */
@Named
@Dependent
public class OutboxCleanup extends Step {

    private static final int PIECE = 1_000;

    @Inject
    OutboxService outbox;

    @Override
    protected String act() {
        return "MESSAGES " + repeat(() -> outbox.removeOld(PIECE));
    }
}
