package org.gamingcafe.platform.config;

import java.time.Duration;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.TrustedProxies;

/** Where the house is found, from whom it takes requests, and where its mails point. */
final class DoorReading {

    private DoorReading() {}

    /** Mails, and the address at which people reach the house. */
    static Settings.Mail mail(Reading reading) {
        return new Settings.Mail(
                reading.parsed(
                        "CAFE_PUBLIC_URL",
                        "http://localhost:8080",
                        "an http or https address",
                        text -> Reading.webAddress(text).toString().replaceAll("/+$", "")),
                reading.duration("CAFE_MAIL_TIMEOUT", Duration.ofSeconds(5), Duration.ofMinutes(1)));
    }

    /** Proxies that are believed, and the largest body. */
    static Settings.Door door(Reading reading) {
        var proxies = reading.parsed(
                "CAFE_TRUSTED_PROXIES",
                TrustedProxies.NONE,
                "addresses or ranges (CIDR) parted by commas, and never everybody",
                TrustedProxies::parse);
        return new Settings.Door(
                proxies,
                reading.whole("CAFE_BODY_BYTES", 1_048_576, 1_024, 8_388_608),
                reading.isOn("CAFE_HTTPS", false));
    }
}
