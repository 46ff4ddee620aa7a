package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The desk has handed over a code with which a person names the address of their own account. */
public record ClaimCodeIssued(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.claim-code-issued";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
