package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A code of the owner's app was right: from now on a password alone opens nothing. */
public record SecondFactorEnabled(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.enabled";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
