package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** An auditor has released an account that a verification had frozen. */
public record AccountReleased(UUID ledgerAccount, VenueId venue, String reason) implements DomainEvent {

    @Override
    public String act() {
        return "ledger.account-released";
    }

    @Override
    public Subject subject() {
        return Subject.of("ledger-account", ledgerAccount);
    }
}
