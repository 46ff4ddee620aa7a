package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Somebody came by a link from their mailbox: the address is theirs.
 *
 * @param joins whether somebody who registered themselves becomes a member by it
 * @param status of the account from now on
 */
public record AddressConfirmed(
        AccountId account, VenueId venue, AccountView.Kind kind, boolean joins, AccountView.Status status)
        implements DomainEvent {

    @Override
    public String act() {
        return "account.address-confirmed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("emailVerified", "true", "status", status.name(), "joins", Boolean.toString(joins));
    }
}
