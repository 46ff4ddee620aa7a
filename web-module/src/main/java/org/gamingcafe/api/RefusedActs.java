package org.gamingcafe.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gamingcafe.platform.audit.Audit;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Refusal;
import org.jboss.logging.Logger;

/**
 * What somebody who is signed in tried and was refused goes on record: every denial, every act that the rules stopped, and
 * every look at people and settings that are not there (G047).
 * Slips of the keyboard do not, nor what nobody known asked (sign-ins are recorded where they are judged).
 */
@ApplicationScoped
class RefusedActs {

    private static final String ADMINISTRATION = "/admin/";
    private static final Logger LOG = Logger.getLogger(RefusedActs.class);

    @Inject
    Audit audit;

    void record(HttpServletRequest request, Throwable failure) {
        if (Call.current().caller().kind() == Caller.Kind.ANONYMOUS) {
            return;
        }
        Problems.refusal(failure)
                .filter(refusal -> Audit.isOnRecord(isAct(request), refusal.kind()))
                .ifPresent(refusal -> write(request, refusal));
    }

    private static boolean isAct(HttpServletRequest request) {
        var looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !looks || String.valueOf(request.getAttribute(Entrance.ROUTE)).contains(ADMINISTRATION);
    }

    /** The refusal is answered even if its record cannot be written; the log says so then. */
    private void write(HttpServletRequest request, Refusal refusal) {
        var what = request.getMethod() + " " + request.getAttribute(Entrance.ROUTE);
        try {
            audit.refused(what, refusal);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The refusal %s of %s could not be recorded.", refusal.code(), what);
        }
    }
}
