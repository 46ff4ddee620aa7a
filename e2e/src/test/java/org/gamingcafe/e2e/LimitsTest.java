package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Limits as clients meet them. The demo has put 127.0.0.1 on the allow-list, so that all other tests are not counted; here
 * every caller has an address of its own.
 */
@DisplayName("E4: limits")
class LimitsTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("E4.3, E4.5: the eleventh login of a minute gets 429, whatever the password and the headers")
    void the_eleventh_login_of_a_minute_is_refused() {
        var caller = Api.nobody().from("127.0.0.11");
        for (var i = 0; i < 10; i++) {
            login(caller, "wrong", "198.51.100." + i).expectProblem(401, "login.refused");
        }

        var no = login(caller, demo.cashier().password(), "198.51.100.99").expectProblem(429, "limit.exceeded");

        assertThat(Integer.parseInt(no.header("Retry-After"))).isBetween(1, 60);
        assertThat(no.header("RateLimit-Policy")).isEqualTo("\"login\";q=10;w=60");
        assertThat(no.header("RateLimit")).matches("\"login\";r=0;t=\\d+");
        Api.nobody().from("127.0.0.12").login(demo.cashier()).expect(200);
        Api.nobody().login(demo.cashier()).expect(200);
    }

    @Test
    @DisplayName("G070, G071: the limit stands before everything; 100 requests of a minute by nobody known, then 429")
    void requests_of_nobody_known_are_counted_by_address() {
        var caller = Api.nobody().from("127.0.0.13");

        var refused = 0;
        for (var i = 0; i < 220; i++) {
            var path = i % 2 == 0 ? "health" : "no/such/path";
            var answer = caller.send(caller.request(path)
                    .header("X-Forwarded-For", "192.0.2." + i)
                    .build());
            refused += answer.status() == 429 ? 1 : 0;
        }

        assertThat(refused).as("of 220 in at most two minutes").isIn(20, 120);
        var no = caller.get("health");
        if (no.status() == 429) {
            no.isProblem();
            assertThat(no.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=100;w=60");
        }
    }

    @Test
    @DisplayName("G072, D28: who is signed in has a bucket of their own, whatever others do at the same address")
    void people_are_counted_by_their_account() {
        var here = "127.0.0.14";
        var cashier = Api.signedIn(demo.cashier()).from(here);
        var other = Api.signedIn(demo.manager()).from(here);
        var refused = 0;
        for (var i = 0; i < 400; i++) {
            refused += cashier.get("auth/profile").status() == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        other.get("auth/profile").expect(200);
    }

    @Test
    @DisplayName("Pages are counted too, and say so in words")
    void too_many_pages_are_answered_with_429() {
        var caller = Api.nobody().from("127.0.0.15");
        var last = caller.get("/login").expect(200);
        for (var i = 0; i < 220 && last.status() == 200; i++) {
            last = caller.get("/login");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.text()).contains("Too often");
        assertThat(last.header("Retry-After")).isNotBlank();
    }

    private Answer login(Api caller, String password, String forwarded) {
        var body = Body.of("identifier", demo.cashier().username(), "password", password)
                .toString();
        return caller.send(caller.json("auth/login", body)
                .header("X-Forwarded-For", forwarded)
                .header("Forwarded", "for=" + forwarded)
                .header("X-Real-IP", forwarded)
                .build());
    }
}
