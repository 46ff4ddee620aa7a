package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftStateService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** A drawer goes from one cashier to the next as it was counted. */
@Stateless
@RolesAllowed(Permission.SHIFT_RUN)
public class HandOverService {

    @Inject
    DrawerOffers offers;

    @Inject
    ShiftCounts counts;

    @Inject
    ShiftEnd end;

    @Inject
    ShiftStateService states;

    @Inject
    TillService tills;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** The drawers of a venue that wait for the next cashier. */
    public List<DrawerOffer> offers(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_RUN, venue, "venue");
        return offers.of(venue);
    }

    /**
     * Takes a drawer that is offered: the shift of its last cashier is closed, and one of the caller's own begins with what was
     * counted, in one transaction. Of several who take it one gets it. Refuses with {@code shift.not-found}, {@code shift.own},
     * {@code shift.not-offered}, {@code till.cashier-has-shift}.
     *
     * @return the caller's new shift
     */
    public ShiftView takeOver(UUID shift, Command command) {
        return idempotency.once(command, ShiftView.class, act -> takeOver(shift, act));
    }

    private ShiftView takeOver(UUID id, UUID act) {
        var shift = states.alone(id);
        if (Call.current().caller().is(shift.cashier())) {
            throw CountRefused.own();
        }
        var count = counts.last(id)
                .filter(last -> shift.state() == ShiftState.RECONCILING && last.agreed() && last.handOver())
                .orElseThrow(CountRefused::notOffered);
        var next = tills.follow(end.close(act, shift, count), count.counted());
        events.fire(new DrawerHandedOver(id, next.id(), shift.venue(), count.counted()));
        return next;
    }
}
