package org.gamingcafe.cafe.venue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.gamingcafe.platform.kernel.VenueId;

/** Venues. */
@Stateless
@PermitAll
public class VenueService {

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code venue.not-found} */
    public VenueView get(VenueId id) {
        throw new UnsupportedOperationException();
    }

    /** The venues the caller has any right in, by code; all of them for the house itself. */
    public List<VenueView> mine() {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (first start, demo). */
    public VenueView found(VenueView venue) {
        throw new UnsupportedOperationException();
    }
}
