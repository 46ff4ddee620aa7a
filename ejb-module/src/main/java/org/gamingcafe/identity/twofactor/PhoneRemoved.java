package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** No code is sent by SMS any more. */
public record PhoneRemoved(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "phone.removed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
