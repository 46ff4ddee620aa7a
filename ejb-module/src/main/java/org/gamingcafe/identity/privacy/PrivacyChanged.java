package org.gamingcafe.identity.privacy;

import java.util.Map;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Somebody has changed what they allow.
 *
 * @param choices those that are other than before
 */
public record PrivacyChanged(AccountId account, Map<PrivacyPurpose, Boolean> choices) implements DomainEvent {

    @Override
    public String act() {
        return "privacy-settings.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        var changes = new TreeMap<String, String>();
        choices.forEach((purpose, granted) -> changes.put(purpose.name(), granted ? "ON" : "OFF"));
        return changes;
    }
}
