package org.gamingcafe.cafe.wallet;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** What a venue allows on its wallets has changed. */
public record WalletTermsChanged(VenueId venue, String before, String after) implements DomainEvent {

    @Override
    public String act() {
        return "wallet.terms-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("terms", before + " → " + after);
    }
}
