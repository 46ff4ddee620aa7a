package org.gamingcafe.cafe.play;

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
 * Looks after running sessions, every ten seconds on every node. Nodes share the work by leaving out what another one
 * holds; a tick that is missed is made good by the next one.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlayTicker {

    private static final int MOST = 500;
    private static final Logger LOG = System.getLogger(PlayTicker.class.getName());

    @Inject
    PlayService play;

    @Schedule(second = "*/10", minute = "*", hour = "*", persistent = false)
    public void tick() {
        Call.ofTheHouse("play-ticker").run(this::renewAll);
    }

    private void renewAll() {
        play.due(MOST).forEach(this::renew);
    }

    /** One session's trouble is not another's. */
    private void renew(UUID session) {
        try {
            play.renew(session);
        } catch (Refusal | EJBException trouble) {
            LOG.log(
                    Logger.Level.WARNING,
                    "play session " + session + " was not renewed, the next tick tries again",
                    trouble);
        }
    }
}
