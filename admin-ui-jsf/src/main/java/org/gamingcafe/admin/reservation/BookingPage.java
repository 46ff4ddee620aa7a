package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.reservation.Booked;
import org.gamingcafe.cafe.reservation.BookingMove;
import org.gamingcafe.cafe.reservation.BookingService;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.cafe.reservation.SeatGroup;
import org.jspecify.annotations.Nullable;

/** One booking: an offer is answered, they are here, it is cancelled, it moves. */
@Named
@ViewScoped
public class BookingPage implements Serializable {

    private static final int TWO_DAYS = 2_880;

    @Inject
    ReservationService reservations;

    @Inject
    BookingService bookings;

    @Inject
    Names names;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private boolean waived;
    private @Nullable String waiver;
    private @Nullable String group;
    private @Nullable LocalDateTime starts;
    private @Nullable Integer minutes;
    private transient @Nullable ReservationView booking;
    private transient @Nullable Booked accepted;

    public void load() {
        var shown = getBooking();
        group = shown.groupId().toString();
        starts = LocalDateTime.ofInstant(shown.startsAt(), here.zone());
        minutes = (int) Duration.between(shown.startsAt(), shown.endsAt()).toMinutes();
    }

    private UUID key() {
        return Parameters.id(id, "reservation");
    }

    public void arrive() {
        booking = reservations.arrive(key(), act.command("reservation.arrive", key()));
        act.renew();
    }

    public void cancel() {
        var asked = waiver == null ? "" : waiver;
        booking = reservations.cancel(key(), waived, asked, act.command("reservation.cancel", key(), waived, asked));
        act.renew();
    }

    /** Says yes to an offer. */
    public void accept() {
        var made = bookings.accept(key(), act.command("reservation.accept", key()));
        accepted = made;
        booking = made.reservation();
        act.renew();
    }

    /** Of an offer that has just been accepted; told this once. */
    public List<SeatCode> getCodes() {
        return Seats.codes(accepted);
    }

    /** To any seats of the group. */
    public void move() {
        if (starts == null || minutes == null) {
            return;
        }
        var to = new BookingMove(
                Parameters.id(group, "station-group"),
                List.of(),
                starts.atZone(here.zone()).toInstant(),
                minutes);
        booking = bookings.move(key(), to, act.command("reservation.move", key(), to))
                .reservation();
        act.renew();
    }

    public ReservationView getBooking() {
        var known = booking;
        if (known == null) {
            known = reservations.get(key());
            booking = known;
        }
        return known;
    }

    public String getSeats() {
        return Seats.numbers(getBooking());
    }

    /** What the member is called. */
    public String getMember() {
        var account = getBooking().account();
        if (account == null) {
            return "";
        }
        names.learn(account.value());
        return names.of(account.value());
    }

    /** Whether the party may still come, be moved or be cancelled. */
    public boolean isAwaited() {
        return switch (getBooking().state()) {
            case CONFIRMED, LOCKED -> true;
            case PENDING, IN_PROGRESS, COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> false;
        };
    }

    /** An offer that waits for an answer. */
    public boolean isOffer() {
        return getBooking().state() == ReservationView.State.PENDING;
    }

    public List<SeatGroup> getGroups() {
        return reservations.groups(here.id());
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public boolean isWaived() {
        return waived;
    }

    public void setWaived(boolean waived) {
        this.waived = waived;
    }

    public @Nullable @Size(max = 200) String getWaiver() {
        return waiver;
    }

    public void setWaiver(@Nullable String waiver) {
        this.waiver = waiver;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable LocalDateTime getStarts() {
        return starts;
    }

    public void setStarts(@Nullable LocalDateTime starts) {
        this.starts = starts;
    }

    public @Nullable @Min(1) @Max(TWO_DAYS) Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
