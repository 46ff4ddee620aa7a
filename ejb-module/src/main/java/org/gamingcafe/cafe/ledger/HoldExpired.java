package org.gamingcafe.cafe.ledger;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Nobody has ended a hold in time: its money is free again. */
public record HoldExpired(UUID hold, UUID ledgerAccount, long amount) implements DomainEvent {

    @Override
    public String act() {
        return "ledger.hold-expired";
    }

    @Override
    public Subject subject() {
        return Subject.of("ledger-hold", hold);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("ledgerAccount", ledgerAccount.toString(), "amountMinor", Long.toString(amount));
    }
}
