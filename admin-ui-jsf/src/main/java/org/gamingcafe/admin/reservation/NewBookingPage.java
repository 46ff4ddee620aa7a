package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.reservation.NewReservation;
import org.jspecify.annotations.Nullable;

/** The desk books: for the member who is picked, else for somebody with a name or without one. */
@Named
@ViewScoped
public class NewBookingPage extends BookingForm {

    @Inject
    MemberPick pick;

    private @Nullable String guestName;

    @Override
    protected NewReservation asked(UUID group, int seats, Instant startsAt, int minutes, boolean accompanied) {
        var account = pick.account();
        var name = account == null ? guestName : null;
        return new NewReservation(account, name, group, seats, List.of(), startsAt, minutes, accompanied);
    }

    @Override
    protected void done() {
        super.done();
        pick.clear();
        guestName = null;
    }

    public @Nullable String getGuestName() {
        return guestName;
    }

    public void setGuestName(@Nullable String guestName) {
        this.guestName = guestName == null || guestName.isBlank() ? null : guestName.strip();
    }
}
