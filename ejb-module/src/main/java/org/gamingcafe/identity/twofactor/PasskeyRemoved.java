package org.gamingcafe.identity.twofactor;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A passkey opens nothing any more. */
public record PasskeyRemoved(UUID passkey, AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "passkey.removed";
    }

    @Override
    public Subject subject() {
        return Subject.of("passkey", passkey);
    }
}
