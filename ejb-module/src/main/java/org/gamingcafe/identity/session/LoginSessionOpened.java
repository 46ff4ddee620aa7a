package org.gamingcafe.identity.session;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has signed in. */
public record LoginSessionOpened(UUID session, AccountId account, Channel channel) implements DomainEvent {

    @Override
    public String act() {
        return "login-session.opened";
    }

    @Override
    public Subject subject() {
        return Subject.of("login-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("channel", channel.name());
    }
}
