package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;

/** For the rooms above that count drawers and end shifts: locks a shift, moves its state, books its end. */
@Stateless
@PermitAll
public class ShiftStateService {

    @Inject
    Shifts shifts;

    @Inject
    CallersTill callers;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * The shift, in whatever state, locked until commit: nobody takes money under it or ends it meanwhile. Refuses with
     * {@code shift.not-found} who may not run shifts in its venue, with {@code till.elsewhere} who calls from another till.
     */
    public ShiftView alone(UUID shift) {
        return view(visible(shifts.alone(shift)));
    }

    /** The same, of the caller's own; refuses with {@code till.shift-of-another} too. */
    public ShiftView mine(UUID shift) {
        var locked = visible(shifts.alone(shift));
        locked.mustBeOf(Call.current().caller().person());
        return view(locked);
    }

    /** Moves a shift that is not closed; refused with {@code till.shift-closed}. */
    public ShiftView turn(UUID shift, ShiftState state) {
        var locked = visible(shifts.alone(shift));
        locked.turn(state);
        return view(locked);
    }

    /**
     * Closes: what is missing or too much is booked as such (5600), all that was counted goes to the safe (1110).
     *
     * @param act the correlation id of the entry
     */
    public ShiftView close(UUID act, UUID shift, Money expected, Money counted) {
        var locked = visible(shifts.alone(shift));
        locked.close(expected, counted, clock.instant());
        var legs = Handover.toSafe(locked.till(), expected, counted);
        if (!legs.isEmpty()) {
            ledger.post(new Entry(act, locked.venue(), "shift-close", shift, null, legs));
        }
        events.fire(new ShiftClosed(shift, locked.till(), locked.venue(), expected, counted));
        shifts.write();
        return view(locked);
    }

    private Shift visible(Shift shift) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_RUN, shift.venue(), "shift");
        callers.mustBe(shift.till());
        return shift;
    }

    private ShiftView view(Shift shift) {
        return shift.view(venues.get(shift.venue()).currency());
    }
}
