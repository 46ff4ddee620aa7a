package org.gamingcafe.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** How text messages are sent: by a service, of which all four settings are needed, or into a directory. */
final class SmsSettings {

    private static final List<String> SERVICE =
            List.of("CAFE_SMS_URL", "CAFE_SMS_ACCOUNT", "CAFE_SMS_TOKEN", "CAFE_SMS_FROM");

    private SmsSettings() {}

    static Settings.Sms read(Reading reading, Settings.Profile profile) {
        Optional<Path> nowhere = Optional.empty();
        var directory = reading.parsed("CAFE_SMS_DIR", nowhere, "a path", text -> Optional.of(Path.of(text)));
        if (profile == Settings.Profile.PROD && directory.isPresent()) {
            reading.wrong("CAFE_SMS_DIR is not allowed with CAFE_PROFILE=prod: codes would lie in files", 0);
        }
        return new Settings.Sms(
                directory,
                service(reading),
                reading.duration("CAFE_SMS_TIMEOUT", Duration.ofSeconds(5), Duration.ofSeconds(10)),
                reading.text("CAFE_PHONE_REGION")
                        .filter(region -> isRegion(reading, region))
                        .orElse("DE"));
    }

    private static Optional<Settings.Sms.Gateway> service(Reading reading) {
        var given =
                SERVICE.stream().filter(name -> reading.text(name).isPresent()).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() < SERVICE.size()) {
            return reading.wrong(String.join(", ", SERVICE) + " are needed together", Optional.empty());
        }
        Optional<URI> nobody = Optional.empty();
        return reading.parsed(
                        "CAFE_SMS_URL",
                        nobody,
                        "an https address, or http of this machine",
                        text -> Optional.of(url(text)))
                .map(url -> new Settings.Sms.Gateway(
                        url,
                        reading.text("CAFE_SMS_ACCOUNT", ""),
                        new Secret(reading.text("CAFE_SMS_TOKEN", "")),
                        reading.text("CAFE_SMS_FROM", "")));
    }

    /** The token travels with every request: never in the clear beyond this machine. */
    private static URI url(String text) {
        var url = URI.create(text);
        var isNear = "http".equals(url.getScheme())
                && List.of("127.0.0.1", "localhost").contains(url.getHost());
        if (url.getHost() == null || !isNear && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("no safe web address");
        }
        return url;
    }

    private static boolean isRegion(Reading reading, String region) {
        return region.matches("[A-Z]{2}") || reading.wrong("CAFE_PHONE_REGION must be two capitals (ISO 3166)", false);
    }
}
