package org.gamingcafe.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseSettingsTest {

    private static final String STRONG = "q8Yh0lJ0m3s0yK4q5b7VdQe2rTg9uXcZ1aLpNwOiBfE=";

    @Test
    void a_strong_key_is_enough_to_start() {
        var settings = with(Map.of("CAFE_MASTER_KEY", STRONG));

        assertThat(settings.faults()).isEmpty();
        assertThat(settings.tokens().access()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    @DisplayName("G031 all faults are listed at once and no value is printed")
    void all_faults_are_listed_at_once() {
        var settings = with(Map.of(
                "CAFE_PROFILE", "prod",
                "CAFE_DEMO", "on",
                "CAFE_CLOCK_FILE", "/tmp/clock",
                "CAFE_TOKEN_ACCESS", "a quarter",
                "CAFE_HASH_ITERATIONS", "0",
                "CAFE_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32])));

        assertThat(settings.faults())
                .hasSize(5)
                .anyMatch(fault -> fault.startsWith("CAFE_MASTER_KEY is weak"))
                .anyMatch(fault -> fault.startsWith("CAFE_DEMO=on is not allowed"))
                .anyMatch(fault -> fault.startsWith("CAFE_CLOCK_FILE is not allowed"))
                .anyMatch(fault -> fault.startsWith("CAFE_HASH_ITERATIONS must be"))
                .noneMatch(fault -> fault.contains("a quarter"));
    }

    @Test
    @DisplayName(
            "WebAuthn 13.4.9: origin and relying party are the public address, or the one that is set; never a bare address")
    void passkeys_belong_to_one_name() {
        var usual = passkeys("CAFE_PUBLIC_URL", "https://Cafe.example/");
        assertThat(usual.origin()).isEqualTo("https://cafe.example");
        assertThat(usual.rpId()).isEqualTo("cafe.example");
        assertThat(usual.isOffered()).isTrue();
        assertThat(passkeys("CAFE_PASSKEY_URL", "https://members.example:443").origin())
                .isEqualTo("https://members.example");
        assertThat(passkeys("CAFE_PASSKEY_URL", "http://localhost:8080").origin())
                .isEqualTo("http://localhost:8080");
        assertThat(passkeys("CAFE_PASSKEY_URL", "http://localhost:8080").isOffered())
                .isTrue();
        assertThat(passkeys("CAFE_PASSKEY_URL", "http://cafe.example").isOffered())
                .isFalse();
        assertThat(passkeys("CAFE_PASSKEY_URL", "https://192.0.2.7").isOffered())
                .isFalse();
        assertThat(passkeys("CAFE_PASSKEY_URL", "https://[2001:db8::7]").isOffered())
                .isFalse();
    }

    @Test
    @DisplayName("G112: how many threads slow messages have is set; none, and more than a node bears, is a fault")
    void the_threads_of_slow_messages_are_set() {
        assertThat(with(Map.of("CAFE_MASTER_KEY", STRONG)).outbox().slowThreads())
                .isEqualTo(4);
        assertThat(with(Map.of("CAFE_MASTER_KEY", STRONG, "CAFE_OUTBOX_SLOW_THREADS", "9"))
                        .outbox()
                        .slowThreads())
                .isEqualTo(9);
        for (var wrong : new String[] {"0", "33", "many"}) {
            assertThat(with(Map.of("CAFE_MASTER_KEY", STRONG, "CAFE_OUTBOX_SLOW_THREADS", wrong))
                            .faults())
                    .containsExactly("CAFE_OUTBOX_SLOW_THREADS must be a whole number from 1 to 32");
        }
    }

    private static org.gamingcafe.platform.kernel.Settings.Passkeys passkeys(String name, String value) {
        return with(Map.of("CAFE_MASTER_KEY", STRONG, name, value)).passkeys();
    }

    @Test
    @DisplayName("D13 a proxy that is no address, or everybody, is a fault; without the setting nobody is believed")
    void proxies_are_addresses() {
        assertThat(with(Map.of("CAFE_MASTER_KEY", STRONG))
                        .door()
                        .trustedProxies()
                        .ranges())
                .isEmpty();
        assertThat(with(Map.of("CAFE_MASTER_KEY", STRONG, "CAFE_TRUSTED_PROXIES", "10.0.0.7,10.1.0.0/16"))
                        .door()
                        .trustedProxies()
                        .ranges())
                .hasSize(2);
        for (var wrong : new String[] {"balancer.example", "0.0.0.0/0"}) {
            assertThat(with(Map.of("CAFE_MASTER_KEY", STRONG, "CAFE_TRUSTED_PROXIES", wrong))
                            .faults())
                    .singleElement()
                    .asString()
                    .startsWith("CAFE_TRUSTED_PROXIES must be");
        }
    }

    @Test
    void a_missing_key_is_a_fault() {
        assertThat(with(Map.of()).faults()).singleElement().asString().startsWith("CAFE_MASTER_KEY is missing");
    }

    @Test
    void a_test_moves_the_clock_with_a_file(@TempDir Path folder) throws IOException {
        var noon = Instant.parse("2026-03-01T12:00:00Z");
        var file = folder.resolve("clock");
        Files.writeString(file, "PT2H\n");

        var clock = new ShiftedClock(Clock.fixed(noon, ZoneOffset.UTC), file);

        assertThat(clock.instant()).isEqualTo("2026-03-01T14:00:00Z");
    }

    @Test
    void a_moved_clock_shows_whole_microseconds_too(@TempDir Path folder) throws IOException {
        var noon = Instant.parse("2026-03-01T12:00:00Z");
        var file = folder.resolve("clock");
        Files.writeString(file, "PT1H0.000001999S");

        var clock = new ShiftedClock(Clock.fixed(noon, ZoneOffset.UTC), file);

        assertThat(clock.instant()).isEqualTo("2026-03-01T13:00:00.000001Z");
    }

    @Test
    void a_clock_without_its_file_is_on_time(@TempDir Path folder) {
        var noon = Instant.parse("2026-03-01T12:00:00Z");

        var clock = new ShiftedClock(Clock.fixed(noon, ZoneOffset.UTC), folder.resolve("none"));

        assertThat(clock.instant()).isEqualTo(noon);
    }

    private static HouseSettings with(Map<String, String> environment) {
        return HouseSettings.of(new Reading(new HashMap<>(environment)::get));
    }
}
