package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.admin.Days;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The bookings of the venue as a list, the earliest first. */
@Named
@ViewScoped
public class BookingsPage extends ListPage<ReservationView> {

    private static final Instant BEFORE_ALL = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    ReservationService reservations;

    @Inject
    Names names;

    @Inject
    Here here;

    private final Days days = new Days();
    private ReservationView.@Nullable State state;

    @Override
    protected Slice<ReservationView> load(@Nullable String text, PageRequest page) {
        var from = Objects.requireNonNullElse(days.start(here.zone()), BEFORE_ALL);
        var until = Objects.requireNonNullElse(days.end(here.zone()), AFTER_ALL);
        var found = reservations.list(here.id(), from, until, state, page);
        names.learn(found.items().stream()
                .map(ReservationView::account)
                .filter(Objects::nonNull)
                .map(AccountId::value)
                .toArray(UUID[]::new));
        return found;
    }

    @Override
    protected boolean narrowed() {
        return days.isGiven() || state != null;
    }

    public String seats(ReservationView booking) {
        return Seats.numbers(booking);
    }

    /** The member, or what the guest is called. */
    public String who(ReservationView booking) {
        var account = booking.account();
        return account == null ? Objects.requireNonNullElse(booking.guestName(), "") : names.of(account.value());
    }

    public Days getDays() {
        return days;
    }

    public ReservationView.State[] getStates() {
        return ReservationView.State.values();
    }

    public ReservationView.@Nullable State getState() {
        return state;
    }

    public void setState(ReservationView.@Nullable State state) {
        this.state = state;
    }
}
