package org.gamingcafe.admin.reservation;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.reservation.BookingMove;
import org.gamingcafe.cafe.reservation.BookingService;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** A booking that was dragged to another seat or another half hour of the day. */
@Named
@ViewScoped
public class DayMove implements Serializable {

    private static final int STEP_MINUTES = 30;
    private static final int MOST_STEPS = 50;

    @Inject
    ReservationService reservations;

    @Inject
    BookingService bookings;

    @Inject
    StationService stations;

    @Inject
    BookingDayPage page;

    private final ActKey act = new ActKey();
    private boolean done;

    /** The booking, the seat from which and to which it was dragged, and by how many half hours. */
    public void move() {
        done = false;
        var id = Parameters.id(parameter("chosen"), "reservation");
        var booking = reservations.get(id);
        var from = new StationId(Parameters.id(parameter("from"), "station"));
        var to = stations.get(new StationId(Parameters.id(parameter("to"), "station")));
        var wanted = new BookingMove(
                to.groupId(),
                seats(booking, from, to.id()),
                booking.startsAt().plus(Duration.ofMinutes((long) steps() * STEP_MINUTES)),
                Math.toIntExact(
                        Duration.between(booking.startsAt(), booking.endsAt()).toMinutes()));
        bookings.move(id, wanted, act.command("reservation.move", id, wanted));
        act.renew();
        page.show();
        done = true;
    }

    /** The others of the party stay where they are. */
    private static List<StationId> seats(ReservationView booking, StationId from, StationId to) {
        return booking.seats().stream()
                .filter(seat -> !seat.freed())
                .map(seat -> seat.station().equals(from) ? to : seat.station())
                .toList();
    }

    private static int steps() {
        try {
            var steps = Integer.parseInt(parameter("steps"));
            if (Math.abs(steps) <= MOST_STEPS) {
                return steps;
            }
        } catch (NumberFormatException e) {
            // No script of ours says that.
        }
        throw new NotFound("reservation");
    }

    private static String parameter(String name) {
        @Nullable
        String given = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return Objects.requireNonNullElse(given, "");
    }

    public boolean isDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }
}
