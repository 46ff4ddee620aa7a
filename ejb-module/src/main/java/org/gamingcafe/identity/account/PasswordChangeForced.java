package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The password opens nothing but the choice of another one (E10.5). */
public record PasswordChangeForced(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.password-change-forced";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("mustChangePassword", "true");
    }
}
