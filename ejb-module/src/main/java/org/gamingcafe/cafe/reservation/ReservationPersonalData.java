package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** What somebody has booked (D07), and for what they wait. Who goes gives up what is to come, free of charge. */
@ApplicationScoped
class ReservationPersonalData implements PersonalData {

    @Inject
    Reservations reservations;

    @Inject
    Deposits deposits;

    @Inject
    WaitingList waiting;

    @Inject
    CalendarLinks links;

    @Inject
    BookingDesk desk;

    @Override
    public List<String> tables() {
        return List.of("reservation", "waiting_entry", "calendar_link");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("reservation", Kept.BOOKS, "waiting_entry", Kept.FIGURES, "calendar_link", Kept.FIGURES);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var booked = reservations.all(account).stream()
                .map(booking -> "%s–%s, %d, %s"
                        .formatted(booking.startsAt(), booking.endsAt(), booking.seats(), booking.state()))
                .toList();
        var all = new LinkedHashMap<String, Object>();
        if (!booked.isEmpty()) {
            all.put("reservations", booked);
        }
        var awaited = waiting.all(account);
        if (!awaited.isEmpty()) {
            all.put("waitingList", awaited);
        }
        var read = links.all(account);
        if (!read.isEmpty()) {
            all.put("calendarLinks", read);
        }
        return all;
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        for (var booking : reservations.lockedComing(accounts)) {
            deposits.giveBack(booking);
            reservations.turn(booking, State.CANCELLED, null, desk.now());
            waiting.answered(booking.id(), WaitingView.State.DECLINED);
        }
        waiting.leaveAll(accounts);
        links.revokeAll(accounts, desk.now());
    }
}
