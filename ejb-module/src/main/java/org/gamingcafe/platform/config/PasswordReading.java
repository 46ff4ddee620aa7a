package org.gamingcafe.platform.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Settings;

/** What passwords have to be like, and how long they count. */
final class PasswordReading {

    private static final int LONGEST_EXPIRY_DAYS = 3_650;

    private PasswordReading() {}

    static Settings.Passwords of(Reading reading) {
        var staff = reading.whole("CAFE_PASSWORD_STAFF_EXPIRY", 180, 0, LONGEST_EXPIRY_DAYS);
        var days = new HashMap<String, Integer>();
        days.put("MEMBER", reading.whole("CAFE_PASSWORD_MEMBER_EXPIRY", 0, 0, LONGEST_EXPIRY_DAYS));
        for (var role : List.of("CASHIER", "MANAGER", "ADMIN")) {
            days.put(role, reading.whole("CAFE_PASSWORD_" + role + "_EXPIRY", staff, 0, LONGEST_EXPIRY_DAYS));
        }
        Optional<URI> nobody = Optional.empty();
        return new Settings.Passwords(
                reading.isOn("CAFE_PASSWORD_SHORT", true),
                days,
                reading.path("CAFE_PASSWORD_LIST").filter(file -> isReadable(reading, file)),
                reading.parsed(
                        "CAFE_BREACH_URL",
                        nobody,
                        "an http or https address",
                        text -> Optional.of(Reading.webAddress(text))),
                reading.duration("CAFE_BREACH_TIMEOUT", Duration.ofSeconds(2), Duration.ofSeconds(10)));
    }

    private static boolean isReadable(Reading reading, Path file) {
        return Files.isReadable(file) || reading.wrong("CAFE_PASSWORD_LIST is no file that can be read", false);
    }
}
