package org.gamingcafe.cafe.wallet;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A wallet was frozen or released. */
public record WalletStatusChanged(AccountId account, VenueId venue, boolean frozen, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return frozen ? "wallet.frozen" : "wallet.released";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("frozen", !frozen + " → " + frozen);
    }
}
