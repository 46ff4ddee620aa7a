package org.gamingcafe.cafe.tariff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Prices of time. Billing itself is a pure function of a tariff version and a usage. */
@Stateless
@PermitAll
public class TariffService {

    /** The version that new sessions are pinned to. @throws NoTariff when the venue has none */
    @RolesAllowed(Permission.TARIFF_READ)
    public TariffView active(VenueId venue) {
        throw new UnsupportedOperationException();
    }

    /** The same for other rooms. */
    public UUID activeId(VenueId venue) {
        throw new UnsupportedOperationException();
    }

    public Bill bill(UUID tariff, Usage usage) {
        throw new UnsupportedOperationException();
    }

    /**
     * The last instant, at most {@code latest}, until which the usage may go on (its last segment prolonged) so that
     * the bill does not exceed the budget; the end of the usage itself if not a second more is affordable.
     */
    public Instant affordableUntil(UUID tariff, Usage usage, Money budget, Instant latest) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo): makes this the active version. */
    public UUID activate(TariffView tariff) {
        throw new UnsupportedOperationException();
    }
}
