package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The rules of a venue's points. */
@Stateless
@RolesAllowed(Permission.LOYALTY_RULES)
public class ProgrammeService {

    @Inject
    Programmes programmes;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** For everybody of the venue: what holds there. */
    @PermitAll
    public Programme programme(VenueId venue) {
        venues.get(venue);
        return programmes.current(venue);
    }

    /** Refuses an edit of a programme that is no longer the current one. What was earned keeps its edition. */
    public Programme set(VenueId venue, Programme wanted) {
        Call.current().caller().mustBeAllowed(Permission.LOYALTY_RULES, venue, "venue");
        mustCountIn(venues.get(venue).currency(), wanted);
        var before = programmes.current(venue);
        if (!programmes.add(venue, wanted)) {
            throw new StaleEdit();
        }
        var after = programmes.current(venue);
        events.fire(new ProgrammeChanged(venue, before, after));
        return after;
    }

    private static void mustCountIn(String currency, Programme wanted) {
        mustBeIn(currency, "bonusFrom", wanted.bonusFrom());
        mustBeIn(currency, "hundredPoints", wanted.hundredPoints());
    }

    private static void mustBeIn(String currency, String field, Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput(field, "money.other-currency", currency, amount.currency());
        }
    }

    /**
     * What a bill would bring, step by step.
     *
     * @param bill 0 or more, in the venue's currency
     * @param tier its name; nothing: no tier
     */
    @RolesAllowed(Permission.LOYALTY_READ)
    public Earning quote(VenueId venue, Money bill, @Nullable String tier) {
        Call.current().caller().mustBeAllowed(Permission.LOYALTY_READ, venue, "venue");
        mustBeIn(venues.get(venue).currency(), "bill", bill);
        if (bill.isNegative()) {
            throw new InvalidInput("bill", "money.not-positive");
        }
        var programme = programmes.of(venue);
        return Earning.of(programme, factor(programme, tier), bill);
    }

    private static int factor(Programme programme, @Nullable String tier) {
        return tier == null
                ? Programme.WHOLE
                : programme.tiers().stream()
                        .filter(known -> known.name().equals(tier))
                        .findFirst()
                        .map(Tier::factorBps)
                        .orElseThrow(() -> new InvalidInput("tier", "loyalty.tier-unknown"));
    }
}
