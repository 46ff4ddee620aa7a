package org.gamingcafe.identity.twofactor;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** An account has one more passkey. */
public record PasskeyAdded(UUID passkey, AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "passkey.added";
    }

    @Override
    public Subject subject() {
        return Subject.of("passkey", passkey);
    }
}
