package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D13: forwarded headers count only from configured proxies")
class TrustedProxiesTest {

    private static final TrustedProxies OURS = TrustedProxies.parse("127.0.0.1, 10.0.0.0/30 ,2001:db8::/64");

    @Test
    void the_word_of_a_stranger_about_its_address_does_not_count() {
        assertThat(TrustedProxies.NONE.client("203.0.113.9", List.of("10.0.0.1")))
                .isEqualTo("203.0.113.9");
        assertThat(OURS.client("203.0.113.9", List.of("10.0.0.1"))).isEqualTo("203.0.113.9");
        assertThat(OURS.client("10.0.0.4", List.of("198.51.100.7"))).isEqualTo("10.0.0.4");
    }

    @Test
    void a_proxy_of_ours_is_believed_about_the_last_address_that_is_not_ours() {
        assertThat(OURS.client("127.0.0.1", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(OURS.client("127.0.0.1", List.of("6.6.6.6, 198.51.100.7, 10.0.0.2")))
                .isEqualTo("198.51.100.7");
        assertThat(OURS.client("2001:db8::7", List.of("2001:db8:1::9"))).isEqualTo("2001:db8:1::9");
    }

    @Test
    void a_line_that_a_proxy_adds_stands_behind_the_one_that_a_stranger_sent() {
        assertThat(OURS.client("127.0.0.1", List.of("6.6.6.6", "198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(OURS.client("127.0.0.1", List.of("6.6.6.6, 7.7.7.7", "198.51.100.7, 10.0.0.1")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void what_is_no_address_counts_as_if_the_chain_began_there() {
        assertThat(OURS.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(OURS.client("127.0.0.1", List.of(""))).isEqualTo("127.0.0.1");
        assertThat(OURS.client("127.0.0.1", List.of("198.51.100.7, <script>"))).isEqualTo("127.0.0.1");
        assertThat(OURS.client("127.0.0.1", List.of("198.51.100.7, unknown, 10.0.0.1")))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balancer.example", "10.0.0.1/8", "10.0.0.1;10.0.0.2", "0.0.0.0/0", "10.0.0.1,::/0"})
    void names_nonsense_and_everybody_are_refused(String text) {
        assertThatThrownBy(() -> TrustedProxies.parse(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobody_is_nobody() {
        assertThat(TrustedProxies.parse(" , ")).isEqualTo(TrustedProxies.NONE);
    }
}
