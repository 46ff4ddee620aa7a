package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * A code is to be sent. It is made while the message is written; until then nothing that is stored opens anything.
 *
 * @param code its id
 */
public record CodeAsked(AccountId account, UUID code, FactorMethod method, Instant expiresAt) implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.code-asked";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("method", method.name());
    }
}
