package org.gamingcafe.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @Test
    void after_signing_in_the_page_that_was_asked_for_is_shown() {
        assertThat(Redirects.inside("/admin/member/member?id=019a-b&x=1"))
                .isEqualTo("/admin/member/member?id=019a-b&x=1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "https://evil.example",
                "/adminx/y",
                "/me/\r\nX: y",
                "/login",
                "/me/../..//evil.example",
                "/admin/..",
                "/me//evil.example",
                "/admin/x\"><script>"
            })
    void nobody_is_sent_out_of_the_house(String path) {
        assertThat(Redirects.inside(path)).isEqualTo("/");
    }
}
