package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Refusal;

/**
 * Ends, renews and earns passes, twice a minute on every node. Nodes share the work by leaving out what another one holds; a
 * tick that is missed is made good by the next one.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PassTicker {

    private static final int MOST = 100;
    private static final Logger LOG = System.getLogger(PassTicker.class.getName());

    @Inject
    PassRenewalService passes;

    @Schedule(second = "8/30", minute = "*", hour = "*", persistent = false)
    public void tick() {
        Call.ofTheHouse("pass-ticker").run(this::all);
    }

    private void all() {
        passes.over(MOST).forEach(pass -> attempt(pass, "ended", () -> passes.expire(pass)));
        passes.unearned(MOST).forEach(pass -> attempt(pass, "earned", () -> passes.earn(pass)));
        passes.due(MOST).forEach(this::renew);
    }

    /** One pass's trouble is not another's. */
    private static void attempt(UUID pass, String what, Runnable act) {
        try {
            act.run();
        } catch (Refusal | EJBException trouble) {
            LOG.log(Logger.Level.WARNING, "pass " + pass + " was not " + what + ", the next tick tries again", trouble);
        }
    }

    /** Whatever its wallet says no to, a subscription that is not paid pauses. */
    private void renew(UUID pass) {
        try {
            passes.renew(pass);
        } catch (Refusal unpaid) {
            pause(pass, unpaid);
        } catch (EJBException trouble) {
            LOG.log(Logger.Level.WARNING, "pass " + pass + " was not renewed, the next tick tries again", trouble);
        }
    }

    private void pause(UUID pass, Refusal unpaid) {
        LOG.log(Logger.Level.INFO, "pass {0} is not renewed: {1}", pass, unpaid.code());
        try {
            passes.pause(pass);
        } catch (Refusal | EJBException trouble) {
            LOG.log(Logger.Level.WARNING, "pass " + pass + " was not paused, the next tick tries again", trouble);
        }
    }
}
