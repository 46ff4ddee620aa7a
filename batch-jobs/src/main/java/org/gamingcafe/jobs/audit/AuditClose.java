package org.gamingcafe.jobs.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.audit.AuditService;

/** Closes the months of the audit trail that are old enough, and removes their records piece by piece. */
@Named
@Dependent
public class AuditClose extends Step {

    @Inject
    AuditService audit;

    @Override
    protected String act() {
        var closed = audit.close();
        return "CLOSED " + closed + " REMOVED " + repeat(audit::removeClosed);
    }
}
