package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A password alone opens the account again. */
public record SecondFactorDisabled(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.disabled";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
