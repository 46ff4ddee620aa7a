package org.gamingcafe.identity.device;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** No device of somebody is trusted any more. */
public record DevicesDistrusted(AccountId account, int count) implements DomainEvent {

    @Override
    public String act() {
        return "devices.distrusted";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("count", Integer.toString(count));
    }
}
