package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.Test;

class EntranceTest {

    @Test
    void paths_without_a_version_lead_to_version_1() {
        assertThat(UnversionedPaths.versioned("/api/auth/login", "/api")).isEqualTo("/v1/auth/login");
        assertThat(UnversionedPaths.versioned("/api/webhooks/pay/x%20y", "/api"))
                .isEqualTo("/v1/webhooks/pay/x%20y");
    }

    @Test
    void the_word_of_a_stranger_about_its_address_does_not_count() {
        assertThat(Origin.client("203.0.113.9", "10.0.0.1", Set.of())).isEqualTo("203.0.113.9");
        assertThat(Origin.client("203.0.113.9", "10.0.0.1", Set.of("127.0.0.1")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void a_proxy_of_ours_is_believed_about_the_last_address_that_is_not_ours() {
        var ours = Set.of("127.0.0.1", "10.0.0.2");

        assertThat(Origin.client("127.0.0.1", "198.51.100.7", ours)).isEqualTo("198.51.100.7");
        assertThat(Origin.client("127.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.0.2", ours))
                .isEqualTo("198.51.100.7");
        assertThat(Origin.client("127.0.0.1", "198.51.100.7, <script>", ours)).isEqualTo("127.0.0.1");
        assertThat(Origin.client("127.0.0.1", null, ours)).isEqualTo("127.0.0.1");
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
