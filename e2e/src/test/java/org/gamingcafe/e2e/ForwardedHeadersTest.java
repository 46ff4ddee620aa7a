package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose word about an address, a host and a scheme counts. The tested house knows one proxy, at {@link TheCafe#PROXY}. */
@DisplayName("D13: forwarded headers count only from the proxies that operations have named")
class ForwardedHeadersTest {

    private static final String EVIL = "evil.example";

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("API: a direct caller is seen at its real address, whatever it says; one behind the proxy at its own")
    void the_api_sees_the_real_address() {
        assertThat(addressSeen("127.0.0.41", "203.0.113.41")).isEqualTo("127.0.0.41");
        assertThat(addressSeen(TheCafe.PROXY, "203.0.113.42")).isEqualTo("203.0.113.42");
        assertThat(addressSeen(TheCafe.PROXY, "6.6.6.6, 203.0.113.43")).isEqualTo("203.0.113.43");
        assertThat(addressSeen(TheCafe.PROXY, "6.6.6.6", "203.0.113.44"))
                .as("a line that the proxy has added below a stranger's")
                .isEqualTo("203.0.113.44");
        assertThat(addressSeen(TheCafe.PROXY, "203.0.113.45, no address")).isEqualTo(TheCafe.PROXY);
    }

    @Test
    @DisplayName("Pages: the same rule; a session that is opened on a page shows the real address")
    void pages_see_the_real_address() {
        var member = demo.freshMemberWhoSignsIn();
        var direct = Visitor.stranger().from("127.0.0.46");
        var behind = Visitor.stranger().from(TheCafe.PROXY);
        signInSaying(direct, member, "203.0.113.46");
        signInSaying(behind, member, "203.0.113.47");

        var addresses = Api.signedIn(member).get("auth/sessions").expect(200).objects("items").stream()
                .filter(session -> session.getString("channel").equals("CONSOLE"))
                .map(session -> session.getString("ip"))
                .toList();

        assertThat(addresses).containsExactlyInAnyOrder("127.0.0.46", "203.0.113.47");
    }

    @Test
    @DisplayName("A caller who changes the address it claims with every request is counted as one, at both doors")
    void a_liar_is_counted_as_one() {
        var api = Api.nobody().from("127.0.0.48");
        var pages = Visitor.stranger().from("127.0.0.49");

        assertThat(IntStream.range(0, 220)
                        .filter(i -> api.send(api.request("health")
                                                .headers(saying("192.0.2." + i))
                                                .build())
                                        .status()
                                == 429)
                        .count())
                .isPositive();
        assertThat(IntStream.range(0, 220)
                        .filter(i -> pages.get("/login", saying("192.0.2." + i)).status() == 429)
                        .count())
                .isPositive();

        var admin = Api.signedIn(demo.admin());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(admin.get("admin/rate-limits/violations?limit=anonymous&size=100")
                                .expect(200)
                                .text())
                        .contains("ip:127.0.0.48", "ip:127.0.0.49"));
        assertThat(admin.get("admin/rate-limits/violations?size=100").text()).doesNotContain("ip:192.0.2.");
    }

    @Test
    @DisplayName("Behind the proxy everybody is counted for themselves")
    void behind_the_proxy_callers_are_told_apart() {
        var proxy = Api.nobody().from(TheCafe.PROXY);

        var statuses = IntStream.range(0, 150)
                .map(i -> proxy.send(proxy.request("health")
                                .header("X-Forwarded-For", "198.18.0." + i)
                                .build())
                        .status());

        assertThat(statuses).containsOnly(200);
    }

    @Test
    @DisplayName("Links in mails begin with the public address, whatever Host and X-Forwarded-Host say")
    void mailed_links_ignore_the_host() {
        var email = "host-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
        var body = Body.of("email", email, "displayName", "Mika", "language", "en", "password", "plum orbit kettle 93");

        RawHttp.post(
                        EVIL,
                        "/api/v1/auth/register",
                        body.toString(),
                        "Content-Type: application/json",
                        "X-Forwarded-Host: " + EVIL,
                        "X-Forwarded-Proto: https",
                        "Forwarded: host=" + EVIL)
                .expect(202);
        RawHttp.post(
                        EVIL,
                        "/api/v1/auth/forgot-password",
                        Body.of("email", email).toString(),
                        "Content-Type: application/json",
                        "X-Forwarded-Host: " + EVIL)
                .expect(202);

        var mailbox = new Mailbox(email);
        for (var mail : new String[] {mailbox.latestOf(1), mailbox.latestOf(2)}) {
            assertThat(Mailbox.link(mail)).startsWith(TheCafe.base().toString() + "/");
            assertThat(mail).doesNotContain(EVIL);
        }
    }

    @Test
    @DisplayName("Redirects and pages name no host; a claimed https makes no cookie secure and no redirect https")
    void redirects_name_no_host() {
        for (var path :
                new String[] {"/", "/api", "/me", "/admin", "/me/profile", "/admin/ops/limits", "/login", "/register"
                }) {
            var answer = RawHttp.get(
                    EVIL, path, "X-Forwarded-Host: " + EVIL, "X-Forwarded-Proto: https", "Accept: text/html");

            assertThat(answer.status()).as(path).isIn(200, 302);
            if (answer.status() == 302) {
                assertThat(answer.header("Location")).as(path).startsWith("/").doesNotStartWith("//");
            }
            assertThat(answer.text()).as(path).doesNotContain(EVIL);
            assertThat(Visitor.setCookies(answer)).as(path).noneMatch(line -> line.contains("Secure"));
        }
    }

    private String addressSeen(String from, String... forwarded) {
        var caller = Api.nobody().from(from);
        var body = Body.of(
                "identifier",
                demo.cashier().username(),
                "password",
                demo.cashier().password());
        var login = caller.json("auth/login", body.toString());
        for (var line : forwarded) {
            login.header("X-Forwarded-For", line);
        }
        var token = caller.send(login.build()).expect(200).at("accessToken");
        return Api.nobody().bearing(token).get("auth/sessions").expect(200).objects("items").stream()
                .filter(session -> session.getBoolean("current"))
                .map((JsonObject session) -> session.getString("ip"))
                .findFirst()
                .orElseThrow();
    }

    private static void signInSaying(Visitor visitor, Demo.Person person, String address) {
        var page = visitor.get("/login", saying(address)).expect(200);
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("login", "login");
        fields.put("enter", "enter");
        fields.put("identifier", person.username());
        fields.put("password", person.password());
        fields.put("jakarta.faces.ViewState", Visitor.state(page));
        visitor.post("/login", fields, saying(address)).expect(302);
    }

    private static String[] saying(String address) {
        return new String[] {
            "X-Forwarded-For", address, "Forwarded", "for=" + address, "X-Real-IP", address, "Client-IP", address
        };
    }
}
