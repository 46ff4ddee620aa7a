package org.gamingcafe.identity.session;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Origin;

/** Somebody has signed in. */
public record LoginSessionOpened(UUID session, AccountId account, Channel channel, Origin origin)
        implements DomainEvent {

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
