package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Promotions of a venue: announced, ended, looked at. They are never changed: whoever wants another one ends this one. */
@Stateless
@RolesAllowed(Permission.SALE_RULES)
public class PromotionService {

    @Inject
    Promotions promotions;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** @throws PromotionRefused {@code promotion.code-taken} */
    public PromotionView announce(NewPromotion wanted, Command command) {
        return idempotency.once(command, PromotionView.class, act -> announce(wanted));
    }

    private PromotionView announce(NewPromotion wanted) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.SALE_RULES, wanted.venue(), "venue");
        var currency = venues.get(wanted.venue()).currency();
        wanted.check(currency);
        var id = Ids.next();
        if (!promotions.add(id, wanted, caller.person())) {
            throw PromotionRefused.codeTaken();
        }
        events.fire(new PromotionChanged(id, wanted.venue(), wanted.code(), false));
        return promotions.find(id, currency).orElseThrow(() -> new NotFound("promotion"));
    }

    /** From now on it takes nothing off any more; ended already, it stays so. */
    public PromotionView end(UUID id) {
        var venue = promotions.venueOf(id).orElseThrow(() -> new NotFound("promotion"));
        Call.current().caller().mustBeAllowed(Permission.SALE_RULES, venue, "promotion");
        var wasRunning = promotions.end(id);
        var ended = promotions.find(id, venues.get(venue).currency()).orElseThrow(() -> new NotFound("promotion"));
        if (wasRunning) {
            events.fire(new PromotionChanged(id, venue, ended.code(), true));
        }
        return ended;
    }

    /** Of a venue, the last announced first. */
    public Slice<PromotionView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.SALE_RULES, venue, "venue");
        var currency = venues.get(venue).currency();
        return Slice.of(promotions.of(venue, page, currency), page.size(), view -> Cursor.of(view.id()));
    }
}
