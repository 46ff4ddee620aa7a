package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the people who run the house look at. */
class OperationsTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("G130, G131: live, ready and started with details for operators, without for the public")
    void health_is_told_with_details_to_operators_only() {
        for (var page : new String[] {"/health", "/health/live", "/health/ready", "/health/started"}) {
            var answer = Api.nobodyAt(TheCafe.management().address()).get(page).expect(200);
            assertThat(answer.at("status")).isEqualTo("UP");
        }
        var ready = Api.nobodyAt(TheCafe.management().address()).get("/health/ready");
        assertThat(ready.text()).contains("database").contains("cache").contains("mail");

        var open = Api.nobody().get("health").expect(200);
        assertThat(open.at("status")).isEqualTo("UP");
        assertThat(open.json()).hasSize(1);
    }

    @Test
    @DisplayName("G132: the counters of the house, for operators")
    void metrics_have_the_names_of_the_plan() {
        var metrics = Api.signedIn(demo.admin()).get("metrics").expect(200).text();

        assertThat(metrics)
                .contains("sessions_active")
                .contains("wallet_transactions_total")
                .contains("inventory_low_count")
                .contains("rate_limit_rejected_total");
    }

    @Test
    @DisplayName(
            "E4.1: the shared state lies in one container of the server, defined in its configuration, each cache bounded")
    void caches_are_defined_in_the_server() {
        var container = TheCafe.management()
                .run(
                        "read-resource",
                        "subsystem=infinispan/cache-container=cafe",
                        Body.of("include-runtime", true, "recursive", true))
                .asJsonObject();

        var caches = new HashMap<String, JsonObject>();
        for (var kind : List.of("replicated-cache", "distributed-cache")) {
            container.getJsonObject(kind).forEach((name, cache) -> caches.put(name, cache.asJsonObject()));
        }
        assertThat(container.getBoolean("statistics-enabled")).isTrue();
        assertThat(caches).containsKeys("sessions", "stations", "catalogue", "limits", "auth-2fa");
        assertThat(caches).allSatisfy((name, cache) -> {
            assertThat(cache.getBoolean("statistics-enabled")).as(name).isTrue();
            assertThat(cache.getJsonObject("memory").getJsonObject("heap").getInt("size"))
                    .as(name)
                    .isPositive();
        });
        assertThat(List.of("sessions", "limits", "auth-2fa"))
                .as("what guards security denies when the cluster splits")
                .allSatisfy(name -> assertThat(caches.get(name)
                                .getJsonObject("component")
                                .getJsonObject("partition-handling")
                                .getString("when-split"))
                        .isEqualTo("DENY_READ_WRITES"));
    }

    @Test
    @DisplayName("G134: a correlation id goes through answer, problem and log")
    void a_correlation_id_is_returned_and_logged() {
        var thread = "evening-" + UUID.randomUUID();
        var cashier = Api.signedIn(demo.cashier());

        var answer = cashier.send(correlated(cashier.request("wallets/" + UUID.randomUUID()), thread));

        answer.expect(404).isProblem();
        assertThat(answer.header("X-Correlation-ID")).isEqualTo(thread);
        var own = cashier.get("auth/profile");
        assertThat(own.header("X-Correlation-ID")).isNotBlank().isNotEqualTo(thread);
        var evil = cashier.send(correlated(cashier.request("auth/profile"), "a b<script>"));
        assertThat(evil.header("X-Correlation-ID")).doesNotContain("script");
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            var body = desk.topUpBody("5.00").toString();
            desk.api()
                    .send(desk.api()
                            .json("wallets/" + member.id() + "/top-ups", body)
                            .header("Idempotency-Key", thread)
                            .header("X-Correlation-ID", thread)
                            .build())
                    .expectDone();
        }
        assertThat(Books.number("select count(*) from audit_record where correlation_id = ?", thread))
                .isPositive();
        await().atMost(Duration.ofSeconds(10)).until(() -> logged(thread));
    }

    @Test
    @DisplayName("G143: every answer carries the security headers; personal ones are not stored")
    void answers_carry_security_headers() {
        for (var answer : new Answer[] {
            Api.nobody().get("health"),
            Api.nobody().get("no-such-thing"),
            Api.signedIn(demo.cashier()).get("auth/profile")
        }) {
            assertThat(answer.header("X-Content-Type-Options"))
                    .as(answer.asked())
                    .isEqualTo("nosniff");
            assertThat(answer.headers().firstValue("X-Powered-By"))
                    .as(answer.asked())
                    .isEmpty();
        }
        assertThat(Api.signedIn(demo.cashier()).get("auth/profile").header("Cache-Control"))
                .contains("no-store");
        Api.nobody().get("no-such-thing").expect(404).isProblem();
    }

    @Test
    @DisplayName("I19: no password, token or key of the house stands in its logs")
    void logs_hold_no_secret() throws IOException {
        var token = Api.nobody().login(demo.manager()).expect(200);
        var log = log();

        assertThat(log)
                .doesNotContain(demo.manager().password())
                .doesNotContain(demo.cashier().password())
                .doesNotContain(token.at("refreshToken"))
                .doesNotContain(token.at("accessToken"))
                .doesNotContain(demo.database().getJsonObject("application").getString("password"));
    }

    private static HttpRequest correlated(HttpRequest.Builder request, String id) {
        return request.header("X-Correlation-ID", id).GET().build();
    }

    private static boolean logged(String text) throws IOException {
        return log().contains(text);
    }

    /** Everything the node has written down. */
    private static String log() throws IOException {
        var nodes = Path.of("target/run/nodes");
        try (Stream<Path> files = Files.walk(nodes)) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                text.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }
    }
}
