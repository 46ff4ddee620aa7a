package org.gamingcafe.identity.privacy;

import java.util.Map;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * The house has forgotten a person; what is left is a number that the books name. Who still holds something of theirs hears of
 * all of them at once ({@link AccountsErased}).
 *
 * @param balance what they wished for what is left in the wallet
 */
public record AccountErased(AccountId account, VenueId venue, BalanceWish balance) implements DomainEvent {

    @Override
    public String act() {
        return "account.erased";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("status", "SCHEDULED_DELETION → ERASED", "balance", balance.name());
    }
}
