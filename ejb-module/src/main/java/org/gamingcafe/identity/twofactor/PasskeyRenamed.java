package org.gamingcafe.identity.twofactor;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A passkey has another name; which is nobody else's business. */
public record PasskeyRenamed(UUID passkey, AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "passkey.renamed";
    }

    @Override
    public Subject subject() {
        return Subject.of("passkey", passkey);
    }
}
