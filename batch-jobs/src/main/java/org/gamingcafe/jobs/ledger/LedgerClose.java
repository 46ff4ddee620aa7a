package org.gamingcafe.jobs.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.ledger.RetentionService;
import org.gamingcafe.jobs.Step;

/** Closes the months of the books that are old enough, piece by piece; at rest until an operator schedules it. */
@Named
@Dependent
public class LedgerClose extends Step {

    @Inject
    RetentionService retention;

    @Override
    protected String act() {
        return "REMOVED " + repeat(retention::closeNext);
    }
}
