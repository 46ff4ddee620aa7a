package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
            login(caller, "nobody.limited." + i, "wrong", "198.51.100." + i).expectProblem(401, "login.refused");
        }

        var no = login(caller, demo.cashier().username(), demo.cashier().password(), "198.51.100.99")
                .expectProblem(429, "limit.exceeded");

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

    @Test
    @DisplayName("E4.4: operators put a range on the allow-list and take it off; each holds within five seconds")
    void the_allow_list_is_changed_over_the_api() {
        var admin = Api.signedIn(demo.admin());
        var caller = Api.nobody().from("127.0.0.16");
        exhaust(caller);

        var entry = admin.postWithoutKey(
                        "admin/ip-whitelist", Body.of("range", "127.0.0.16/32", "reason", "a test of the allow-list"))
                .expect(201);
        assertThat(entry.header("Location")).endsWith(entry.at("id"));
        await().atMost(Duration.ofSeconds(5)).until(() -> caller.get("health").status() == 200);
        admin.postWithoutKey("admin/ip-whitelist", Body.of("range", "127.0.0.16", "reason", "again"))
                .expectProblem(409, "limit.range-taken");
        admin.send(admin.request("admin/ip-whitelist/" + entry.at("id"))
                        .DELETE()
                        .build())
                .expect(204);

        await().atMost(Duration.ofSeconds(5)).until(() -> exhaust(caller));
        assertThat(admin.get("admin/ip-whitelist").expect(200).text())
                .contains("127.0.0.1/32")
                .doesNotContain("127.0.0.16/32");
    }

    @Test
    @DisplayName(
            "G047: whoever looks at limits, addresses and rules under admin is on the audit trail; who may not, too")
    void looking_is_on_record() {
        var admin = Api.signedIn(demo.admin());
        var seen =
                "select count(*) from audit_record where act in ('limit.seen', 'second-factor-rule.seen') and actor_id = ?";
        for (var path : List.of(
                "rate-limits",
                "rate-limits/login",
                "rate-limits/violations",
                "rate-limits/blocked",
                "rate-limits/statistics",
                "ip-whitelist",
                "venue-addresses",
                "second-factor-rule")) {
            var before = Books.number(seen, demo.admin().id());
            admin.get("admin/" + path).expect(200);
            assertThat(Books.number(seen, demo.admin().id())).as(path).isEqualTo(before + 1);
        }
        var refused = "select count(*) from audit_record where act = 'act.refused' and actor_id = ?";
        var before = Books.number(refused, demo.cashier().id());
        Api.signedIn(demo.cashier()).get("admin/rate-limits").expect(403);
        assertThat(Books.number(refused, demo.cashier().id())).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("E4.6: numbers are edited with If-Match, what was before is on record; refusals are seen and counted")
    void limits_are_edited_and_refusals_are_seen() {
        var admin = Api.signedIn(demo.admin());
        var seen = admin.get("admin/rate-limits/export").expect(200);
        var numbers = Body.of("most", 4, "periodSeconds", 3_600).toString();
        admin.send(edit(admin, numbers).build()).expectProblem(428, "edit.if-match-missing");
        admin.send(edit(admin, numbers).header("If-Match", "\"99\"").build()).expectProblem(412, "edit.stale");

        var edited = admin.send(edit(admin, numbers)
                        .header("If-Match", seen.header("ETag"))
                        .build())
                .expect(200);

        assertThat(edited.number("most")).isEqualTo(4);
        assertThat(admin.get("audits/entity/limit/export").expect(200).text()).contains("3 → 4");
        exhaust(Api.nobody().from("127.0.0.17"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.get("admin/rate-limits/violations?limit=anonymous&size=100")
                        .expect(200)
                        .text()
                        .contains("ip:127.0.0.17"));
        var blocked =
                Api.nobody().from("127.0.0.17"); // at the end of a minute it is blocked no more, and has to come again
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            exhaust(blocked);
            return admin.get("admin/rate-limits/blocked").expect(200).text().contains("ip:127.0.0.17");
        });
        assertThat(admin.get("admin/rate-limits/statistics").expect(200).number("refused"))
                .isPositive();
        assertThat(admin.get("metrics").expect(200).text()).containsPattern("rate_limit_rejected_total[^\n]* [1-9]");
        admin.get("admin/rate-limits/nothing").expectProblem(404, "limit.not-found");
    }

    @Test
    @DisplayName("D21, D28: a venue's range counts together, with numbers of its own")
    void a_venues_range_counts_together() {
        var admin = Api.signedIn(demo.admin());
        var entry = admin.postWithoutKey(
                        "admin/venue-addresses", Body.of("range", "127.0.1.0/26", "logins", 20, "requests", 500))
                .expect(201);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> admin.get("admin/venue-addresses").text().contains("127.0.1.0/26"));

        var answers = IntStream.range(0, 21)
                .mapToObj(seat -> Api.nobody().from("127.0.1." + (seat + 1)).login(demo.cashier()))
                .map(Answer::status)
                .toList();

        assertThat(answers.subList(0, 20)).containsOnly(200);
        assertThat(answers.getLast()).isEqualTo(429);
        admin.send(admin.request("admin/venue-addresses/" + entry.at("id"))
                        .DELETE()
                        .build())
                .expect(204);
    }

    @Test
    @DisplayName("E4.6: the page shows who was refused; on the other one limits and the allow-list are changed")
    void operators_change_limits_on_pages() {
        exhaust(Api.nobody().from("127.0.0.18"));
        var page = Console.of(demo.admin());
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            Console.go(page, "/admin/ops/limits");
            return page.locator("#violations").textContent().contains("ip:127.0.0.18");
        });
        assertThat(page.locator(".chart-bar").count()).isEqualTo(24);

        Console.go(page, "/admin/ops/limit-table");
        page.locator("#limit-name").selectOption("DELETION");
        page.waitForCondition(() -> page.locator("#limit-period").inputValue().equals("3600"));
        page.locator("#limit-most").fill("0");
        confirm(page);
        PlaywrightAssertions.assertThat(page.locator("#limit-most-message"))
                .not()
                .isEmpty();
        page.locator("#limit-most").fill("7");
        confirm(page);
        PlaywrightAssertions.assertThat(page.locator(".note-good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#rules")).containsText("7");

        page.locator("#allow-range").fill("198.51.100.0/24");
        page.locator("#allow-reason").fill("the office");
        page.locator("#allow").click();
        PlaywrightAssertions.assertThat(page.locator("#allowed")).containsText("198.51.100.0/24");
        page.locator("button[aria-label*='198.51.100.0/24']").click();
        PlaywrightAssertions.assertThat(page.locator("#allowed")).not().containsText("198.51.100.0/24");
        page.context().close();
    }

    @Test
    @DisplayName("D21, D28: operators enter and give up the addresses of a venue on a page")
    void operators_enter_the_addresses_of_a_venue() {
        var page = Console.of(demo.admin());
        Console.go(page, "/admin/ops/limits");
        page.locator("a[href='/admin/ops/venue-addresses']").click();

        page.locator("#address-range").fill("no address");
        enterRange(page);
        PlaywrightAssertions.assertThat(page.locator("#address-range-message"))
                .not()
                .isEmpty();
        page.locator("#address-range").fill("198.51.100.64/26");
        page.locator("#address-logins").fill("0");
        enterRange(page);
        PlaywrightAssertions.assertThat(page.locator("#address-logins-message"))
                .not()
                .isEmpty();
        page.locator("#address-logins").fill("45");
        enterRange(page);
        var row = page.locator("#addresses tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("198.51.100.64/26"));
        PlaywrightAssertions.assertThat(row).containsText("45");
        PlaywrightAssertions.assertThat(row).containsText("3,000");

        page.locator("button[aria-label*='198.51.100.64/26']").click();
        page.locator("#address-keep").click();
        PlaywrightAssertions.assertThat(row).isVisible();
        page.locator("button[aria-label*='198.51.100.64/26']").click();
        page.locator("#address-remove").click();
        PlaywrightAssertions.assertThat(page.locator(".note-good")).isVisible();
        assertThat(Api.signedIn(demo.admin()).get("admin/venue-addresses").text())
                .doesNotContain("198.51.100.64/26");
        page.context().close();
    }

    @Test
    @DisplayName("Signing in on the page too often is told on the page")
    void the_sign_in_page_says_when_to_come_back() {
        var admin = Api.signedIn(demo.admin());
        var own = admin.get("admin/ip-whitelist").objects("items").stream()
                .filter(entry -> entry.getString("range").equals("127.0.0.1/32"))
                .findFirst()
                .orElseThrow();
        admin.send(admin.request("admin/ip-whitelist/" + own.getString("id"))
                        .DELETE()
                        .build())
                .expect(204);
        try {
            var page = Browser.window();
            for (var i = 0; i < 11; i++) {
                page.navigate(TheCafe.base() + "/login");
                page.locator("#identifier").fill("nobody.here");
                page.locator("#password").fill("wrong password");
                page.locator("#enter").click();
                page.locator("#messages .ui-messages-error, #locked").waitFor();
            }

            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("Too many requests");
            page.context().close();
        } finally {
            admin.postWithoutKey(
                            "admin/ip-whitelist",
                            Body.of("range", "127.0.0.1", "reason", "The demo is tried out on this machine"))
                    .expect(201);
        }
    }

    private static void enterRange(Page page) {
        page.locator("#address-enter").click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static void confirm(Page page) {
        page.locator("#limit-save").click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private static HttpRequest.Builder edit(Api admin, String numbers) {
        return admin.request("admin/rate-limits/export")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(numbers));
    }

    /** Asks until there is a no. @return whether there was one */
    private static boolean exhaust(Api caller) {
        return IntStream.range(0, 220).anyMatch(i -> caller.get("health").status() == 429);
    }

    private static Answer login(Api caller, String name, String password, String forwarded) {
        var body = Body.of("identifier", name, "password", password).toString();
        return caller.send(caller.json("auth/login", body)
                .header("X-Forwarded-For", forwarded)
                .header("Forwarded", "for=" + forwarded)
                .header("X-Real-IP", forwarded)
                .build());
    }
}
