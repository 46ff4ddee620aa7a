package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.tariff.WallTime;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** A business day at a glance: each seat with its bookings. */
@Named
@ViewScoped
public class BookingDayPage implements Serializable {

    @Inject
    ReservationService reservations;

    @Inject
    StationService stations;

    @Inject
    Names names;

    @Inject
    Here here;

    @Inject
    WallTime wall;

    private @Nullable LocalDate day;
    private transient @Nullable DayGrid grid;

    public void load() {
        if (day == null) {
            day = today();
        }
    }

    private LocalDate today() {
        var now = wall.now(here.zone());
        return here.getVenue().businessDay(now.atZone(here.zone()).toInstant());
    }

    public void show() {
        grid = null;
    }

    public void before() {
        day = shown().minusDays(1);
        grid = null;
    }

    public void after() {
        day = shown().plusDays(1);
        grid = null;
    }

    private LocalDate shown() {
        return day == null ? today() : day;
    }

    public List<DayGrid.Row> getRows() {
        return grid().rows();
    }

    /** The hours over the columns, as the clock on the wall shows them. */
    public List<String> getHours() {
        return grid().hours();
    }

    /** Nothing is booked. */
    public boolean isVacant() {
        return grid().isVacant();
    }

    /** The member, or what the guest is called. */
    public String who(ReservationView booking) {
        var account = booking.account();
        return account == null ? Objects.requireNonNullElse(booking.guestName(), "") : names.of(account.value());
    }

    private DayGrid grid() {
        var known = grid;
        if (known == null) {
            var found = reservations.day(here.id(), shown());
            names.learn(found.stream()
                    .map(ReservationView::account)
                    .filter(Objects::nonNull)
                    .map(AccountId::value)
                    .toArray(UUID[]::new));
            var begins = shown().atTime(here.getVenue().cutOver()).atZone(here.zone());
            known = DayGrid.of(stations.all(here.id()), found, begins);
            grid = known;
        }
        return known;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}
