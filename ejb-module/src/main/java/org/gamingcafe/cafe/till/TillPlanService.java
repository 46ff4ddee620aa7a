package org.gamingcafe.cafe.till;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Which tills a venue has, and the cash with which it begins. */
@Stateless
@RolesAllowed(Permission.VENUE_MANAGE)
public class TillPlanService {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_TILLS = 100;

    @Inject
    Tills tills;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * A till with a drawer.
     *
     * @param code one to four capitals or digits, second part of its receipt numbers
     * @throws TillCodeTaken {@code till.code-taken}, also for the code of the till that settles by itself
     */
    public TillView add(VenueId venue, String code, String name, Command command) {
        return idempotency.once(command, TillView.class, act -> add(venue, code, name));
    }

    private TillView add(VenueId venue, String code, String name) {
        Call.current().caller().mustBeAllowed(Permission.VENUE_MANAGE, venue, "venue");
        if (!code.matches("[A-Z0-9]{1,4}")) {
            throw new InvalidInput("code", "till.code");
        }
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "till.name", LONGEST_NAME);
        }
        if (tills.withDrawer(venue).size() >= MOST_TILLS) {
            throw new InvalidInput("code", "till.too-many", MOST_TILLS);
        }
        var till = new Till(venue, code, plain, false);
        if (code.equals(Tills.AUTOMATIC) || !tills.add(till)) {
            throw new TillCodeTaken(code);
        }
        events.fire(new TillAdded(venue, till.id(), code));
        return till.view(null);
    }

    /** The owner puts cash into the safe, so that floats come from somewhere: 1110 / 3200. @return what was put there */
    public Money endow(VenueId venue, Money cash, Command command) {
        return idempotency.once(command, Money.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.VENUE_MANAGE, venue, "venue");
            var currency = venues.get(venue).currency();
            if (!cash.currency().equals(currency)) {
                throw new InvalidInput("cash", "money.other-currency", currency, cash.currency());
            }
            if (!cash.isPositive()) {
                throw new InvalidInput("cash", "money.not-positive");
            }
            ledger.post(new Entry(act, venue, "endowment", null, null, Handover.endowment(cash)));
            events.fire(new SafeEndowed(venue, act, cash));
            return cash;
        });
    }
}
