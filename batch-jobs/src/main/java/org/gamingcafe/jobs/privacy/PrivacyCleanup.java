package org.gamingcafe.jobs.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.leaving.LegalHoldService;
import org.gamingcafe.identity.notice.AlertService;
import org.gamingcafe.identity.privacy.ExportService;
import org.gamingcafe.jobs.Step;

/** Empties copies of data after seven days, and forgets alerts after a year and holds after their day. */
@Named
@Dependent
public class PrivacyCleanup extends Step {

    private static final int PIECE = 200;

    @Inject
    ExportService exports;

    @Inject
    AlertService alerts;

    @Inject
    LegalHoldService holds;

    @Override
    protected String act() {
        return "EXPORTS " + repeat(() -> exports.removeOld(PIECE)) + " ALERTS " + repeat(() -> alerts.removeOld(PIECE))
                + " HOLDS " + repeat(() -> holds.removeOld(PIECE));
    }
}
