package org.gamingcafe.identity.device;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A device needs no second factor for a while. */
public record DeviceTrusted(UUID device, AccountId account, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "device.trusted";
    }

    @Override
    public Subject subject() {
        return Subject.of("trusted-device", device);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("until", until.toString());
    }
}
