package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void a_page_of_the_address_it_connects_to_is_ours_and_so_is_a_program() {
        assertThat(SameOrigin.isOurs("http://127.0.0.1:8080", "127.0.0.1:8080")).isTrue();
        assertThat(SameOrigin.isOurs("https://cafe.example.org", "Cafe.example.org"))
                .isTrue();
        assertThat(SameOrigin.isOurs(null, "cafe.example.org")).isTrue();
    }

    @Test
    void every_other_page_is_foreign() {
        assertThat(SameOrigin.isOurs("https://evil.example", "cafe.example.org"))
                .isFalse();
        assertThat(SameOrigin.isOurs("https://cafe.example.org.evil.example", "cafe.example.org"))
                .isFalse();
        assertThat(SameOrigin.isOurs("http://127.0.0.1:8081", "127.0.0.1:8080")).isFalse();
        assertThat(SameOrigin.isOurs("null", "cafe.example.org")).isFalse();
        assertThat(SameOrigin.isOurs("https://cafe.example.org", null)).isFalse();
        assertThat(SameOrigin.isOurs("not an origin", "not an origin")).isFalse();
    }
}
