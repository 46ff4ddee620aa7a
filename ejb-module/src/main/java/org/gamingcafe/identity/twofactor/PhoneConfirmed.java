package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A code by SMS has come back: from now on codes are sent to this number. */
public record PhoneConfirmed(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "phone.confirmed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
