package org.gamingcafe.identity.device;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Its owner trusts a device no more. @param userAgent with what it was trusted */
public record DeviceDistrusted(UUID device, AccountId account, String userAgent) implements DomainEvent {

    @Override
    public String act() {
        return "device.distrusted";
    }

    @Override
    public Subject subject() {
        return Subject.of("trusted-device", device);
    }
}
