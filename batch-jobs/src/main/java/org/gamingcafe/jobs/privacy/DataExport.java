package org.gamingcafe.jobs.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.privacy.ExportService;
import org.gamingcafe.jobs.Step;

/** Puts together every copy of data that waits, also those over which another node has died. */
@Named
@Dependent
public class DataExport extends Step {

    @Inject
    ExportService exports;

    @Override
    protected String act() {
        return "EXPORTS " + repeat(exports::build);
    }
}
