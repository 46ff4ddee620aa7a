package org.gamingcafe.cafe.reservation;

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
import org.gamingcafe.platform.kernel.Refusal;

/**
 * Locks, reminds of, frees and completes bookings and offers seats to those who wait, every ten seconds on every node. Nodes
 * share the work by leaving out what another one holds; a tick that is missed is made good by the next one.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReservationTicker {

    private static final int MOST = 500;
    private static final Logger LOG = System.getLogger(ReservationTicker.class.getName());

    @Inject
    ReservationTimeService reservations;

    @Schedule(second = "4/10", minute = "*", hour = "*", persistent = false)
    public void tick() {
        Call.ofTheHouse("reservation-ticker").run(this::all);
    }

    private void all() {
        attempt("bookings without a seat", () -> reservations.waitForSeats(MOST));
        reservations.due(MOST).forEach(id -> attempt("booking " + id, () -> reservations.turn(id)));
        reservations.waiting().forEach(venue -> attempt("waiting list of " + venue, () -> reservations.offer(venue)));
    }

    /** One booking's trouble is not another's. */
    private static void attempt(String what, Runnable act) {
        try {
            act.run();
        } catch (Refusal | EJBException trouble) {
            LOG.log(Logger.Level.WARNING, what + " was left as it is, the next tick tries again", trouble);
        }
    }
}
