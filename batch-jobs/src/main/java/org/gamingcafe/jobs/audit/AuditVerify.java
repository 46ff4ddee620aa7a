package org.gamingcafe.jobs.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.audit.AuditService;

/** Compares the whole audit trail with its seals. What it finds stands in the log, the trail and the figures. */
@Named
@Dependent
public class AuditVerify extends Step {

    @Inject
    AuditService audit;

    @Override
    protected String act() {
        var found = audit.verifyByNight();
        return "RECORDS " + found.records() + " FAULTS " + found.faults().size();
    }
}
