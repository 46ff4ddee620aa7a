package org.gamingcafe.identity.risk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Settings;

/** For the room that lets people in; no door calls it. */
@Stateless
@PermitAll
public class RiskService {

    private static final Logger LOG = System.getLogger(RiskService.class.getName());

    @Inject
    @Any
    Instance<RiskSignal> signals;

    @Inject
    Arrivals arrivals;

    @Inject
    HabitRows habits;

    @Inject
    Settings.Risk settings;

    @Inject
    Clock clock;

    /**
     * What only the room that asks knows.
     *
     * @param trusted whether the device has shown the secret of a trusted one
     * @param failures wrong passwords for this account in the hour before
     * @param breached whether the password is on a list of lost or common ones
     */
    public record Circumstances(boolean trusted, int failures, boolean breached) {}

    /** From where and with what somebody comes who has shown the right password. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Arrival arrival(AccountId account, Origin origin, Circumstances circumstances) {
        return arrivals.of(account, origin, circumstances);
    }

    /** Outside of any transaction, so that a signal in trouble spoils nobody else's. Never fails: then it is medium. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Assessment assess(Arrival arrival) {
        var scale = new RiskScale(signals, settings);
        try {
            return scale.assess(arrival, habits.of(arrival.account()));
        } catch (RuntimeException trouble) {
            LOG.log(Logger.Level.WARNING, "a sign-in could not be assessed and counts as medium", trouble);
            return scale.unassessed();
        }
    }

    /** This sign-in was the owner's (E9.2, E9.4). */
    public void learn(Arrival arrival) {
        habits.change(arrival.account(), clock.instant(), before -> before.with(arrival));
    }
}
