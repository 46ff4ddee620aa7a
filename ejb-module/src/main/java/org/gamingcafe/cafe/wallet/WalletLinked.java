package org.gamingcafe.cafe.wallet;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A person was marked as linked to a wallet, or the mark was taken away. */
public record WalletLinked(AccountId account, VenueId venue, AccountId other, boolean linked, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return linked ? "wallet.linked" : "wallet.unlinked";
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
        return Map.of("other", other.toString());
    }
}
