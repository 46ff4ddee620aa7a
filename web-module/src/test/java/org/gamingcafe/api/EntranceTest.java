package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EntranceTest {

    @Test
    void paths_without_a_version_lead_to_version_1() {
        assertThat(UnversionedPaths.versioned("/api/auth/login", "/api")).isEqualTo("/v1/auth/login");
        assertThat(UnversionedPaths.versioned("/api/webhooks/pay/x%20y", "/api"))
                .isEqualTo("/v1/webhooks/pay/x%20y");
    }

    @Test
    void a_token_is_looked_into_only_for_its_expiry() {
        var now = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(Claims.isPast(token("{\"exp\":" + (now.getEpochSecond() - 1) + "}"), now))
                .isTrue();
        assertThat(Claims.isPast(token("{\"exp\":" + (now.getEpochSecond() + 1) + "}"), now))
                .isFalse();
        assertThat(Claims.isPast(token("{\"exp\":\"now\"}"), now)).isFalse();
        assertThat(Claims.isPast(token("[]"), now)).isFalse();
        assertThat(Claims.isPast("a.%%%.c", now)).isFalse();
        assertThat(Claims.isPast("rubbish", now)).isFalse();
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
