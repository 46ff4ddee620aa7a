package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Somebody asked for a mail with a link. Said of addresses that nobody has too, so that both cost the same.
 *
 * @param recipient an id that no account has, if nobody has the address
 */
public record LinkAsked(AccountId recipient, MailedLink link) implements DomainEvent {

    @Override
    public String act() {
        return "account.link-asked";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", recipient.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("link", link.name());
    }
}
