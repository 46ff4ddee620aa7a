package org.gamingcafe.identity.pin;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has another PIN or none any more, or too many were wrong. */
public record PinChanged(AccountId account, What what) implements DomainEvent {

    /** What has happened to it. */
    public enum What {
        SET,
        REMOVED,
        /** Five wrong ones in a row. */
        LOCKED
    }

    @Override
    public String act() {
        return switch (what) {
            case SET -> "pin.set";
            case REMOVED -> "pin.removed";
            case LOCKED -> "pin.locked";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
