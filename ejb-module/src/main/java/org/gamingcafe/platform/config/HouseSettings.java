package org.gamingcafe.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.TrustedProxies;

/** Reads all settings once and hands them out by type. */
@ApplicationScoped
class HouseSettings {

    private static final int LONGEST_HISTORY_DAYS = 3_650;

    private Reading reading = Reading.ofEnvironment();
    private Settings.House house = new Settings.House(Settings.Profile.PROD, "node", Optional.empty());

    @PostConstruct
    void start() {
        house();
        firstStart();
        keys();
        hashing();
        tokens();
        passwords();
        signIn();
        places();
        risk();
        mail();
        passkeys();
        play();
        outbox();
        audit();
        door();
        sms();
        books();
    }

    /** For tests. */
    static HouseSettings of(Reading reading) {
        var settings = new HouseSettings();
        settings.reading = reading;
        settings.start();
        return settings;
    }

    List<String> faults() {
        return reading.faults().stream().distinct().sorted().toList();
    }

    /** In whole microseconds, as the database keeps them: what an act answers is what a later look at it shows. */
    @Produces
    @Singleton
    Clock clock() {
        var base = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        return house().clockFile()
                .filter(file -> house.profile() != Settings.Profile.PROD)
                .<Clock>map(file -> new ShiftedClock(base, file))
                .orElse(base);
    }

    @Produces
    @Singleton
    Settings.House house() {
        var profile = reading.parsed(
                "CAFE_PROFILE",
                Settings.Profile.PROD,
                "dev, test or prod",
                text -> Settings.Profile.valueOf(text.toUpperCase(Locale.ROOT)));
        var node = reading.text("CAFE_NODE")
                .or(() -> reading.text("jboss.node.name"))
                .orElse("node");
        var clockFile = reading.path("CAFE_CLOCK_FILE");
        if (profile == Settings.Profile.PROD && clockFile.isPresent()) {
            reading.wrong("CAFE_CLOCK_FILE is not allowed with CAFE_PROFILE=prod: nobody moves the clock of books", 0);
        }
        house = new Settings.House(profile, node, clockFile);
        return house;
    }

    @Produces
    @Singleton
    Settings.FirstStart firstStart() {
        var demo = reading.isOn("CAFE_DEMO", false);
        if (demo && house.profile() == Settings.Profile.PROD) {
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
                reading.parsed("CAFE_VENUE_CURRENCY", "EUR", "an ISO 4217 currency", HouseSettings::currency));
    }

    @Produces
    @Singleton
    Settings.Keys keys() {
        return new Settings.Keys(MasterKey.read(reading));
    }

    @Produces
    @Singleton
    Settings.Hashing hashing() {
        return new Settings.Hashing(
                reading.whole("CAFE_HASH_MEMORY_KIB", 19_456, 8_192, 1_048_576),
                reading.whole("CAFE_HASH_ITERATIONS", 2, 1, 20),
                reading.whole("CAFE_HASH_PARALLELISM", 1, 1, 8),
                reading.whole("CAFE_HASH_AT_ONCE", Runtime.getRuntime().availableProcessors(), 1, 256),
                reading.whole("CAFE_HASH_WAITING", 32, 0, 1_000),
                reading.duration("CAFE_HASH_PATIENCE", Duration.ofSeconds(3), Duration.ofSeconds(30)));
    }

    @Produces
    @Singleton
    Settings.Tokens tokens() {
        var year = Duration.ofDays(366);
        return new Settings.Tokens(
                reading.text("CAFE_TOKEN_ISSUER", "https://cafe"),
                reading.duration("CAFE_TOKEN_ACCESS", Duration.ofMinutes(15), Duration.ofHours(1)),
                reading.duration("CAFE_TOKEN_REFRESH", Duration.ofDays(7), year),
                reading.duration("CAFE_TOKEN_REMEMBERED_REFRESH", Duration.ofDays(30), year),
                reading.duration("CAFE_SESSION_IDLE", Duration.ofMinutes(30), year),
                reading.duration("CAFE_SESSION_REMEMBERED_IDLE", Duration.ofDays(30), year),
                reading.duration("CAFE_SESSION_STAFF_LIMIT", Duration.ofHours(12), year),
                reading.duration("CAFE_SESSION_MEMBER_LIMIT", Duration.ofDays(30), year));
    }

    @Produces
    @Singleton
    Settings.Passwords passwords() {
        return PasswordReading.of(reading);
    }

    @Produces
    @Singleton
    Settings.SignIn signIn() {
        return new Settings.SignIn(
                reading.whole("CAFE_LOCK_AFTER", 5, 1, 100),
                reading.duration("CAFE_LOCK_DURATION", Duration.ofMinutes(15), Duration.ofDays(1)),
                reading.whole("CAFE_LOGIN_HISTORY_DAYS", 180, 30, LONGEST_HISTORY_DAYS));
    }

    @Produces
    @Singleton
    Settings.Places places() {
        return new Settings.Places(reading.path("CAFE_PLACES_FILE"));
    }

    @Produces
    @Singleton
    Settings.Risk risk() {
        return RiskReading.of(reading);
    }

    @Produces
    @Singleton
    Settings.Play play() {
        var quarter = Duration.ofMinutes(15);
        return new Settings.Play(
                reading.duration("CAFE_PLAY_BLOCK", quarter, Duration.ofHours(12)),
                reading.duration("CAFE_PLAY_PAUSE", quarter, Duration.ofHours(12)));
    }

    @Produces
    @Singleton
    Settings.Outbox outbox() {
        return new Settings.Outbox(reading.whole("CAFE_OUTBOX_TRIES", 10, 1, 100));
    }

    @Produces
    @Singleton
    Settings.Audit audit() {
        return new Settings.Audit(reading.whole("CAFE_AUDIT_MONTHS", 36, 4, 240));
    }

    @Produces
    @Singleton
    Settings.Mail mail() {
        return new Settings.Mail(
                reading.parsed(
                        "CAFE_PUBLIC_URL",
                        "http://localhost:8080",
                        "an http or https address",
                        text -> Reading.webAddress(text).toString().replaceAll("/+$", "")),
                reading.duration("CAFE_MAIL_TIMEOUT", Duration.ofSeconds(5), Duration.ofMinutes(1)));
    }

    @Produces
    @Singleton
    Settings.Passkeys passkeys() {
        var usual = URI.create(mail().baseUrl());
        return new Settings.Passkeys(
                reading.parsed("CAFE_PASSKEY_URL", usual, "an http or https address", Reading::webAddress));
    }

    @Produces
    @Singleton
    Settings.Sms sms() {
        return SmsSettings.read(reading, house.profile());
    }

    @Produces
    @Singleton
    Settings.Door door() {
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

    @Produces
    @Singleton
    Settings.Books books() {
        Optional<EmailAddress> nobody = Optional.empty();
        return new Settings.Books(
                reading.parsed(
                        "CAFE_LEDGER_MAIL", nobody, "an e-mail address", text -> Optional.of(new EmailAddress(text))),
                reading.whole("CAFE_LEDGER_MONTHS", 120, 12, 600));
    }

    private static String currency(String code) {
        Money.digits(code);
        return code;
    }
}
