package org.gamingcafe.admin.reservation;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.tariff.WallTime;
import org.gamingcafe.cafe.reservation.Booked;
import org.gamingcafe.cafe.reservation.BookingService;
import org.gamingcafe.cafe.reservation.NewReservation;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationSettings;
import org.gamingcafe.cafe.reservation.ReservationSettingsService;
import org.gamingcafe.cafe.reservation.SeatGroup;
import org.gamingcafe.cafe.reservation.WaitingService;
import org.jspecify.annotations.Nullable;

/** What a booking is asked with: seats of a group from a time on the venue's wall, for so long. */
public abstract class BookingForm implements Serializable {

    private static final int MOST_SEATS = 50;
    private static final int TWO_DAYS = 2_880;
    private static final int USUAL_MINUTES = 120;

    @Inject
    BookingService bookings;

    @Inject
    ReservationService reservations;

    @Inject
    ReservationSettingsService settings;

    @Inject
    WaitingService waiting;

    @Inject
    Here here;

    @Inject
    WallTime wall;

    private final ActKey act = new ActKey();
    private @Nullable String group;
    private @Nullable Integer seats = 1;
    private @Nullable LocalDateTime starts;
    private @Nullable Integer minutes = USUAL_MINUTES;
    private boolean accompanied;
    private boolean joined;
    private transient @Nullable Booked booked;
    private transient @Nullable List<SeatGroup> groups;
    private transient @Nullable ReservationSettings terms;

    /** Whose seats they will be; refuses what is not filled in. */
    protected abstract NewReservation asked(UUID group, int seats, Instant startsAt, int minutes, boolean accompanied);

    /** The next full hour. */
    public void load() {
        if (starts == null) {
            starts = wall.now(here.zone()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
    }

    public void book() {
        forget();
        var wanted = wanted();
        booked = bookings.book(here.id(), wanted, act.command("reservation.book", wanted));
        done();
    }

    /** Where no seats are free. */
    public void join() {
        forget();
        var wanted = wanted();
        waiting.join(here.id(), wanted, act.command("waiting-list.join", wanted));
        joined = true;
        done();
    }

    /** What else changes on the page. */
    protected void done() {
        act.renew();
    }

    private void forget() {
        booked = null;
        joined = false;
    }

    private NewReservation wanted() {
        return asked(Parameters.id(group, "station-group"), whole(seats), startsAt(), whole(minutes), accompanied);
    }

    private static int whole(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private Instant startsAt() {
        var at = starts == null ? wall.now(here.zone()) : starts;
        return at.atZone(here.zone()).toInstant();
    }

    /** Looks again how many seats are free; what is shown is read when it is shown. */
    public void look() {
        forget();
    }

    /** How many seats are free then; nothing as long as nobody has said when and where. */
    public @Nullable Integer getFree() {
        var length = minutes;
        if (group == null || group.isEmpty() || starts == null || length == null || length < 1) {
            return null;
        }
        var from = startsAt();
        return reservations.free(
                here.id(), Parameters.id(group, "station-group"), from, from.plus(Duration.ofMinutes(length)));
    }

    public boolean isBooked() {
        return booked != null;
    }

    /** Told this once. */
    public List<SeatCode> getCodes() {
        return Seats.codes(booked);
    }

    public List<SeatGroup> getGroups() {
        var known = groups;
        if (known == null) {
            known = reservations.groups(here.id());
            groups = known;
        }
        return known;
    }

    public ReservationSettings getTerms() {
        var known = terms;
        if (known == null) {
            known = settings.settings(here.id());
            terms = known;
        }
        return known;
    }

    public boolean isJoined() {
        return joined;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable @Min(1) @Max(MOST_SEATS) Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
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

    public boolean isAccompanied() {
        return accompanied;
    }

    public void setAccompanied(boolean accompanied) {
        this.accompanied = accompanied;
    }
}
