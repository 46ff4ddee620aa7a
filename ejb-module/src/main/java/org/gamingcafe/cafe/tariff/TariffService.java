package org.gamingcafe.cafe.tariff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Prices of time. Billing itself is a pure function of a tariff version and a usage. */
@Stateless
@PermitAll
public class TariffService {

    @Inject
    Tariffs tariffs;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The version that new sessions are pinned to. @throws NoTariff when the venue has none */
    @RolesAllowed(Permission.TARIFF_READ)
    public TariffView active(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_READ, venue, "venue");
        return tariffs.get(activeId(venue)).view();
    }

    /** The same for other rooms. */
    public UUID activeId(VenueId venue) {
        return tariffs.active(venue).orElseThrow(NoTariff::new);
    }

    public Bill bill(UUID tariff, Usage usage) {
        return Billing.bill(tariffs.get(tariff), usage);
    }

    /** An amount that no bill on the way through this usage exceeds, free seconds or not: so much is set aside for it. */
    public Money enough(UUID tariff, Usage usage) {
        return Billing.enough(tariffs.get(tariff), usage);
    }

    /** The last instant, at most {@code latest}, up to which the usage may go on because its time has a price. */
    public Instant pricedUntil(UUID tariff, Usage usage, Instant latest) {
        return Billing.pricedUntil(tariffs.get(tariff), usage, latest);
    }

    /**
     * The last instant, at most {@code latest}, until which the usage may go on (its last segment prolonged) so that
     * the bill does not exceed the budget; the end of the usage itself if not a second more is affordable.
     */
    public Instant affordableUntil(UUID tariff, Usage usage, Money budget, Instant latest) {
        return Billing.affordableUntil(tariffs.get(tariff), usage, budget, latest);
    }

    /** For the house itself (demo): makes this the active version. */
    public UUID activate(TariffView tariff) {
        Call.current().caller().mustBeTheHouse();
        var checked = new Tariff(tariff).view();
        if (!venues.get(tariff.venue()).currency().equals(tariff.currency())) {
            throw new InvalidInput("currency", "tariff.currency", tariff.currency());
        }
        tariffs.retire(tariff.venue());
        tariffs.add(checked, clock.instant());
        events.fire(new TariffActivated(
                tariff.venue(), tariff.id(), tariff.name(), tariff.rules().size()));
        return tariff.id();
    }
}
