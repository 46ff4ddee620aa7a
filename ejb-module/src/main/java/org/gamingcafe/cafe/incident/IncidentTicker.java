package org.gamingcafe.cafe.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.gamingcafe.cafe.play.OutageService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Refusal;

/**
 * Looks for incidents every ten seconds on every node, after what was heard is written down; a tick that is missed is made
 * good by the next one.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IncidentTicker {

    private static final int MOST = 200;
    private static final Logger LOG = System.getLogger(IncidentTicker.class.getName());

    @Inject
    IncidentWatchService watch;

    @Inject
    OutageService outages;

    @Schedule(second = "6/10", minute = "*", hour = "*", persistent = false)
    public void tick() {
        Call.ofTheHouse("incident-ticker").run(this::all);
    }

    private void all() {
        var since = watch.listen();
        watch.suspects(since).forEach(venue -> attempt("venue " + venue, () -> watch.look(venue, since)));
        watch.lasting().forEach(incident -> attempt("incident " + incident, () -> watch.follow(incident)));
        outages.toCorrect(MOST)
                .forEach(
                        (session, incident) -> attempt("bill of " + session, () -> outages.correct(incident, session)));
    }

    /** One venue's trouble is not another's. */
    private static void attempt(String what, Runnable act) {
        try {
            act.run();
        } catch (Refusal | EJBException trouble) {
            LOG.log(Logger.Level.WARNING, what + " was left as it is, the next tick tries again", trouble);
        }
    }
}
