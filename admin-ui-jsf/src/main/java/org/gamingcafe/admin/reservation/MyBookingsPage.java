package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One's own bookings, offers from the waiting list among them. */
@Named
@ViewScoped
public class MyBookingsPage extends ListPage<ReservationView> {

    @Inject
    ReservationService reservations;

    @Override
    protected Slice<ReservationView> load(@Nullable String text, PageRequest page) {
        return reservations.mine(page);
    }

    /** The numbers of its seats. */
    public String seats(ReservationView booking) {
        return Seats.numbers(booking);
    }
}
