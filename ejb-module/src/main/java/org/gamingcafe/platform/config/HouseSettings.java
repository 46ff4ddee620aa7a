package org.gamingcafe.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Settings;

/** Reads all settings once and hands them out by type. */
@ApplicationScoped
class HouseSettings {

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
        files();
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
        return FirstStartReading.of(reading, house.profile());
    }

    @Produces
    @Singleton
    Settings.Keys keys() {
        return new Settings.Keys(MasterKey.read(reading));
    }

    @Produces
    @Singleton
    Settings.Hashing hashing() {
        return SignInReading.hashing(reading);
    }

    @Produces
    @Singleton
    Settings.Tokens tokens() {
        return SignInReading.tokens(reading);
    }

    @Produces
    @Singleton
    Settings.Passwords passwords() {
        return PasswordReading.of(reading);
    }

    @Produces
    @Singleton
    Settings.SignIn signIn() {
        return SignInReading.signIn(reading);
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
        return new Settings.Outbox(
                reading.whole("CAFE_OUTBOX_TRIES", 10, 1, 100), reading.whole("CAFE_OUTBOX_SLOW_THREADS", 4, 1, 32));
    }

    @Produces
    @Singleton
    Settings.Audit audit() {
        return new Settings.Audit(reading.whole("CAFE_AUDIT_MONTHS", 36, 4, 240));
    }

    @Produces
    @Singleton
    Settings.Mail mail() {
        return DoorReading.mail(reading);
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
        return DoorReading.door(reading);
    }

    @Produces
    @Singleton
    Settings.Files files() {
        var here = reading.text("jboss.server.data.dir").map(Path::of).orElse(Path.of("."));
        return new Settings.Files(reading.path("CAFE_FILES_DIR").orElse(here.resolve("files")));
    }

    /** Operators sit in the house's own networks (RFC 1918, RFC 4193) unless somebody says where. */
    @Produces
    @Singleton
    Settings.Jobs jobs() {
        return new Settings.Jobs(reading.parsed(
                "CAFE_JOBS_FROM",
                ranges("127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7"),
                "addresses or ranges (CIDR) parted by commas",
                HouseSettings::ranges));
    }

    private static List<AddressRange> ranges(String text) {
        return Stream.of(text.split(",")).map(AddressRange::parse).toList();
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
}
