package org.gamingcafe.cafe.terminal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** The terminals of a venue's tills. */
@Stateless
@RolesAllowed(Permission.SALE_RULES)
public class TerminalService {

    @Inject
    Terminals terminals;

    @Inject
    TerminalPayments payments;

    @Inject
    Event<DomainEvent> events;

    /** Nothing where the till has none. For everybody of the counter. */
    @RolesAllowed({Permission.SALE_RULES, Permission.SALE_SELL})
    public Optional<TerminalView> of(TillId till) {
        var venue = terminals.venueOf(till).orElseThrow(() -> new NotFound("till"));
        var caller = Call.current().caller();
        if (!caller.may(Permission.SALE_SELL, venue)) {
            caller.mustBeAllowed(Permission.SALE_RULES, venue, "till");
        }
        return terminals.of(till).map(Terminals.Known::view);
    }

    /** From the next payment on. Refuses an edit of what is no longer the current one; 0 for a till without one. */
    public TerminalView set(TillId till, TerminalEdit edit, long seen) {
        var venue = venue(till);
        var before = terminals.of(till).map(known -> known.view().address()).orElse(null);
        mustBeIdle(till);
        if (!terminals.set(till, edit, seen)) {
            throw new StaleEdit();
        }
        events.fire(new TerminalChanged(venue, till, before, edit.address()));
        return terminals.of(till).orElseThrow(() -> new NotFound("till")).view();
    }

    /** The till has none from now on. */
    public void remove(TillId till, long seen) {
        var venue = venue(till);
        var before = terminals.of(till).orElseThrow(() -> new NotFound("till")).view();
        mustBeIdle(till);
        if (!terminals.remove(till, seen)) {
            throw new StaleEdit();
        }
        events.fire(new TerminalChanged(venue, till, before.address(), null));
    }

    /** Who is asked again must be the one who was asked, and who has said yes the one who can turn it round. */
    private void mustBeIdle(TillId till) {
        if (payments.isOpen(till)) {
            throw TerminalRefused.busy();
        }
    }

    private VenueId venue(TillId till) {
        var venue = terminals.venueOf(till).orElseThrow(() -> new NotFound("till"));
        Call.current().caller().mustBeAllowed(Permission.SALE_RULES, venue, "till");
        return venue;
    }
}
