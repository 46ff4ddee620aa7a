package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.gamingcafe.platform.audit.Audit;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Refusal;

/** What somebody who is signed in tried on a page and was denied, or was refused as an act, goes on record. */
@ApplicationScoped
class RefusedPages {

    private static final System.Logger LOG = System.getLogger(RefusedPages.class.getName());

    @Inject
    Audit audit;

    /** The refusal is told even if its record cannot be written; the log says so then. */
    void record(String page, boolean act, Refusal refusal) {
        if (Call.current().caller().kind() == Caller.Kind.ANONYMOUS || !Audit.isOnRecord(act, refusal.kind())) {
            return;
        }
        try {
            audit.refused((act ? "act on " : "") + page, refusal);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the refusal " + refusal.code() + " on " + page + " could not be recorded", failure);
        }
    }
}
