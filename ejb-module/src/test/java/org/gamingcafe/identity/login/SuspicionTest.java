package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.identity.login.Suspicion.Coming;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E8.1, E17.2: what is suspicious")
class SuspicionTest {

    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String FIREFOX_LATER = "Mozilla/5.0 (Windows NT 10.0; rv:140.2) Gecko/20100101 Firefox/140.2";
    private static final String SAFARI = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15";
    private static final List<Coming> KNOWN = List.of(new Coming("203.0.113.9", FIREFOX));

    @Test
    void two_wrong_passwords_are_a_slip_and_three_are_a_burst() {
        assertThat(Suspicion.ofFailure(2)).isFalse();
        assertThat(Suspicion.ofFailure(3)).isTrue();
    }

    @Test
    void a_success_right_after_a_burst_is_suspicious_from_wherever_it_comes() {
        assertThat(Suspicion.ofSuccess(3, from("203.0.113.9", FIREFOX), KNOWN)).isTrue();
        assertThat(Suspicion.ofSuccess(2, from("203.0.113.9", FIREFOX), KNOWN)).isFalse();
        assertThat(Suspicion.ofSuccess(3, from("203.0.113.9", FIREFOX), List.of()))
                .isTrue();
    }

    @Test
    void a_new_network_and_a_new_browser_together_are_suspicious() {
        assertThat(Suspicion.ofSuccess(0, from("198.51.100.7", SAFARI), KNOWN)).isTrue();
    }

    @Test
    void one_of_them_alone_is_not() {
        assertThat(Suspicion.ofSuccess(0, from("198.51.100.7", FIREFOX), KNOWN)).isFalse();
        assertThat(Suspicion.ofSuccess(0, from("203.0.113.200", SAFARI), KNOWN)).isFalse();
    }

    @Test
    void a_browser_that_has_renewed_itself_is_the_same() {
        assertThat(Suspicion.ofSuccess(0, from("198.51.100.7", FIREFOX_LATER), KNOWN))
                .isFalse();
    }

    @Test
    void addresses_of_one_household_are_one_network() {
        var home = List.of(new Coming("2001:db8:1:2::5", FIREFOX));

        assertThat(Suspicion.ofSuccess(0, from("2001:db8:1:2:aaaa::1", SAFARI), home))
                .isFalse();
        assertThat(Suspicion.ofSuccess(0, from("2001:db8:1:3::5", SAFARI), home))
                .isTrue();
    }

    @Test
    void the_very_first_success_is_nothing_to_wonder_about() {
        assertThat(Suspicion.ofSuccess(0, from("198.51.100.7", SAFARI), List.of()))
                .isFalse();
    }

    @Test
    void any_of_many_comings_makes_it_familiar() {
        var many = List.of(new Coming("203.0.113.9", FIREFOX), new Coming("198.51.100.1", "curl"));

        assertThat(Suspicion.ofSuccess(0, from("198.51.100.7", SAFARI), many)).isFalse();
    }

    private static Origin from(String ip, String userAgent) {
        return new Origin(ip, userAgent, "");
    }
}
