package org.gamingcafe.cafe.ledger;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A verification has gone through all the books of a venue. */
public record BooksVerified(UUID verification, VenueId venue, int findings) implements DomainEvent {

    @Override
    public String act() {
        return "ledger.verified";
    }

    @Override
    public Subject subject() {
        return Subject.of("ledger-verification", verification);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("findings", Integer.toString(findings));
    }
}
