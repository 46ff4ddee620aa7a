package org.gamingcafe.identity.pin;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A badge is somebody's, or not any more. */
public record BadgeChanged(AccountId account, boolean bound) implements DomainEvent {

    @Override
    public String act() {
        return bound ? "badge.bound" : "badge.removed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
