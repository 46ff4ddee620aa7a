package org.gamingcafe.cafe.tariff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.gamingcafe.platform.kernel.Call;

/**
 * Gives scheduled versions that have begun their state, every minute on every node. Prices do not wait for it: what holds
 * at an instant is read from the instants at which versions begin.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TariffTicker {

    private static final Logger LOG = System.getLogger(TariffTicker.class.getName());

    @Inject
    TariffVersionService versions;

    @Schedule(second = "5", minute = "*", hour = "*", persistent = false)
    public void tick() {
        try {
            Call.ofTheHouse("tariff-ticker").run(versions::turn);
        } catch (EJBException trouble) {
            LOG.log(Logger.Level.WARNING, "scheduled tariffs did not turn, the next tick tries again", trouble);
        }
    }
}
