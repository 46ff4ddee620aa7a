package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.limit.Limits;

/** Looks at from where and with what somebody comes. */
@ApplicationScoped
class Arrivals {

    private static final int LONGEST_WORDS = 80;

    @Inject
    DeviceService devices;

    @Inject
    Limits limits;

    @Inject
    Clock clock;

    Arrival of(AccountId account, Origin origin) {
        return of(account, origin, new RiskService.Circumstances(false, 0, false));
    }

    Arrival of(AccountId account, Origin origin, RiskService.Circumstances circumstances) {
        return new Arrival(
                account,
                clock.instant(),
                devices.place(origin.ip()),
                Neighbourhood.of(origin.ip()),
                origin.devicePrint(),
                cut(devices.words(origin.userAgent())),
                limits.venueOf(origin.ip()).orElse(null),
                Optional.ofNullable(Call.current().caller().device()).isPresent(),
                circumstances.trusted(),
                circumstances.failures(),
                circumstances.breached());
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }
}
