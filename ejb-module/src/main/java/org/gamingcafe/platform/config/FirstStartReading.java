package org.gamingcafe.platform.config;

import java.time.ZoneId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** What a house begins with, where there is nothing yet. */
final class FirstStartReading {

    private FirstStartReading() {}

    static Settings.FirstStart of(Reading reading, Settings.Profile profile) {
        var demo = reading.isOn("CAFE_DEMO", false);
        if (demo && profile == Settings.Profile.PROD) {
            reading.wrong("CAFE_DEMO=on is not allowed with CAFE_PROFILE=prod", 0);
        }
        var code = reading.text("CAFE_VENUE_CODE", "CAFE");
        if (!code.matches("[A-Z0-9]{2,6}")) {
            reading.wrong("CAFE_VENUE_CODE must be 2 to 6 capitals or digits", 0);
        }
        return new Settings.FirstStart(
                demo,
                reading.path("CAFE_DEMO_FILE"),
                reading.text("CAFE_FIRST_ADMIN_PASSWORD").map(Secret::new),
                code,
                reading.text("CAFE_VENUE_NAME", "Gaming Café"),
                reading.parsed("CAFE_VENUE_ZONE", ZoneId.of("Europe/Berlin"), "an IANA zone", ZoneId::of),
                reading.parsed("CAFE_VENUE_CURRENCY", "EUR", "an ISO 4217 currency", FirstStartReading::currency));
    }

    private static String currency(String code) {
        Money.digits(code);
        return code;
    }
}
