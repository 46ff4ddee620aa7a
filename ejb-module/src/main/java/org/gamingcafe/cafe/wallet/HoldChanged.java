package org.gamingcafe.cafe.wallet;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** The desk has set money aside, taken it, or let it go. */
public record HoldChanged(UUID hold, AccountId account, VenueId venue, Change change, Money amount, String reason)
        implements DomainEvent {

    /** What happened to the hold. */
    public enum Change {
        PLACED,
        CAPTURED,
        VOIDED
    }

    @Override
    public String act() {
        return switch (change) {
            case PLACED -> "wallet.hold-placed";
            case CAPTURED -> "wallet.hold-captured";
            case VOIDED -> "wallet.hold-voided";
        };
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
        return Map.of("hold", hold.toString(), "amount", amount.toString());
    }
}
