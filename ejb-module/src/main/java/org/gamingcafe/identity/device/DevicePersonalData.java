package org.gamingcafe.identity.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** What the house knows of somebody's trusted devices. */
@ApplicationScoped
class DevicePersonalData implements PersonalData {

    private static final int MOST = 1_000;

    @Inject
    TrustedDevices devices;

    @Inject
    Clock clock;

    @Override
    public List<String> tables() {
        return List.of("trusted_device");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "trustedDevices",
                devices.of(account, clock.instant(), null, MOST).stream()
                        .map(row -> String.join(" | ", row.trustedAt().toString(), row.ip(), row.userAgent()))
                        .toList());
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        devices.removeAll(accounts);
    }
}
