package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;

/** What a venue sells as passes. */
@Stateless
@RolesAllowed(Permission.TARIFF_MANAGE)
public class PassProductService {

    @Inject
    PassProducts products;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** Newest first: all with {@code tariff:read}, what is on sale for others who belong to the venue. */
    @PermitAll
    public Slice<PassProductView> list(VenueId venue, PageRequest page) {
        var caller = Call.current().caller();
        var maySeeAll = caller.may(Permission.TARIFF_READ, venue);
        if (!maySeeAll) {
            caller.mustBeAllowed(Permission.SELF, venue, "venue");
        }
        return products.of(venue, !maySeeAll, page);
    }

    /** @throws NotFound {@code pass-product.not-found}, for one of another venue too */
    @PermitAll
    public PassProductView get(UUID id) {
        var caller = Call.current().caller();
        return products.find(id)
                .map(PassProducts.Offer::product)
                .filter(product -> caller.may(Permission.TARIFF_READ, product.venue())
                        || (product.sellable() && caller.may(Permission.SELF, product.venue())))
                .orElseThrow(() -> new NotFound("pass-product"));
    }

    /** @throws NotFound {@code station-group.not-found} if it names a group of another venue */
    public PassProductView add(VenueId venue, PassTerms terms, boolean sellable) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_MANAGE, venue, "venue");
        mustFit(venue, terms);
        var product = new PassProductView(Ids.next(), venue, 1, terms, sellable);
        products.add(product);
        events.fire(new PassProductChanged(product.id(), venue, null, product));
        return product;
    }

    /** For what is sold from now on; passes that were sold keep their terms. @param seen the edition that was shown */
    public PassProductView change(UUID id, PassTerms terms, boolean sellable, long seen) {
        var before = products.find(id)
                .map(PassProducts.Offer::product)
                .filter(product -> Call.current().caller().may(Permission.TARIFF_MANAGE, product.venue()))
                .orElseThrow(() -> new NotFound("pass-product"));
        mustFit(before.venue(), terms);
        var after = new PassProductView(id, before.venue(), before.edition() + 1, terms, sellable);
        if (before.edition() != seen || !products.change(after, seen)) {
            throw new StaleEdit();
        }
        events.fire(new PassProductChanged(id, before.venue(), before, after));
        return after;
    }

    /** For the house itself (demo): on sale at once. */
    @PermitAll
    public void offer(VenueId venue, PassTerms terms) {
        Call.current().caller().mustBeTheHouse();
        add(venue, terms, true);
    }

    private void mustFit(VenueId venue, PassTerms terms) {
        var currency = venues.get(venue).currency();
        if (!terms.price().currency().equals(currency)) {
            throw new InvalidInput(
                    "price", "money.other-currency", currency, terms.price().currency());
        }
        if (!products.areOf(venue, terms.groups())) {
            throw new NotFound("station-group");
        }
    }
}
