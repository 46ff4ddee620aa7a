package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.NewReservation;
import org.gamingcafe.platform.kernel.Call;

/** A member books for themselves. */
@Named
@ViewScoped
public class MyBookingForm extends BookingForm {

    @Inject
    MyBookingsPage bookingsPage;

    @Inject
    MyWaitingPage waitingPage;

    @Override
    protected NewReservation asked(UUID group, int seats, Instant startsAt, int minutes, boolean accompanied) {
        var me = Call.current().caller().person();
        return new NewReservation(me, null, group, seats, List.of(), startsAt, minutes, accompanied);
    }

    @Override
    protected void done() {
        super.done();
        bookingsPage.search();
        waitingPage.search();
    }
}
