package org.gamingcafe.identity.twofactor;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A passkey has signed with a counter that was seen before: there may be a second one like it (WebAuthn 6.1.1). */
public record PasskeyCounterReversed(UUID passkey, AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "passkey.counter-reversed";
    }

    @Override
    public Subject subject() {
        return Subject.of("passkey", passkey);
    }
}
