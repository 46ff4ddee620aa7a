package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G069: codes of an authenticator")
class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    @DisplayName("E17.1, E2.1: the vectors of RFC 6238, appendix B, for SHA-1; of their eight digits the last six")
    void the_codes_are_those_of_the_standard(long second, String eightDigits) {
        assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(eightDigits.substring(2));
    }

    @Test
    @DisplayName("E2.2: one step of leeway to either side, and no more")
    void a_code_counts_one_step_around_its_time() {
        var step = Totp.step(NOW);

        for (var leeway = -1; leeway <= 1; leeway++) {
            assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step + leeway), NOW))
                    .hasValue(step + leeway);
        }
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step - 2), NOW)).isEmpty();
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step + 2), NOW)).isEmpty();
    }

    @Test
    void what_is_no_code_matches_nothing() {
        for (var typed : new String[] {"", "0", "12345", "1234567", "abcdef", "１２３４５６", "000000000000000000"}) {
            assertThat(Totp.match(RFC_SECRET, typed, NOW)).as(typed).isEmpty();
        }
    }

    @Test
    void a_secret_has_160_bits_and_is_typed_in_base32() {
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
        assertThat(Base32.of(RFC_SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.of(new byte[0])).isEmpty();
    }
}
