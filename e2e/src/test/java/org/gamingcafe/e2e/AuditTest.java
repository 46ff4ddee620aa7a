package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What auditors see of who did what. */
@DisplayName("G170–G173: the audit trail")
class AuditTest {

    private final Demo demo = TheCafe.demo();
    private final Api admin = Api.signedIn(demo.admin());

    @Test
    void an_act_is_found_with_who_where_and_why_and_as_a_table_without_formulas() {
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 10_00);
            desk.api()
                    .post("wallets/" + member.id() + "/debits", Body.of("amount", Body.money("1.00"), "reason", "=1+1"))
                    .expectDone();
        }
        var ofWallet = "audits?act=wallet.debited&entityType=wallet&entityId=" + member.id();

        var line = admin.get(ofWallet).expect(200).items().getJsonObject(0);
        var table = admin.get(ofWallet + "&format=csv").expect(200);

        assertThat(line.getString("actorKind")).isEqualTo("STAFF");
        assertThat(line.getJsonArray("actorRoles")).hasToString("[\"CASHIER\"]");
        assertThat(line.getString("actor")).isEqualTo(demo.cashier().id().toString());
        assertThat(line.getString("ip")).isNotBlank();
        assertThat(line.getString("reason")).isEqualTo("=1+1");
        assertThat(line.getJsonObject("changes").getString("amount")).contains("1.00");
        assertThat(admin.get("audits/" + line.getString("id")).expect(200).json())
                .isEqualTo(line);
        assertThat(admin.get("audits/entity/wallet/" + member.id()).expect(200).items())
                .contains(line);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text().lines().count()).isGreaterThan(1);
        assertThat(table.text()).contains("\"'=1+1\"");
    }

    @Test
    void a_denied_act_is_on_record() {
        var cashier = Api.signedIn(demo.cashier());

        var denied = cashier.get("audits").expect(403).isProblem();

        var found = admin.get("audits?act=act.refused&entityId=" + denied.at("requestId"))
                .expect(200)
                .items();
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getString("actor"))
                .isEqualTo(demo.cashier().id().toString());
    }

    @Test
    void what_was_written_is_sealed_within_seconds_and_the_chain_is_whole() {
        admin.get("auth/profile").expect(200);
        var id = Books.rows("select cast(id as text) from audit_record order by at desc, id desc limit 1")
                .getFirst()
                .getFirst();

        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        Books.number("select count(*) from audit_seal where cast(? as uuid) = any (ids)", id) == 1);

        var checked = admin.post("audits/verification").expect(200);
        assertThat(checked.json().getBoolean("clean")).as(checked.text()).isTrue();
        assertThat(checked.number("seals")).isPositive();
    }

    @Test
    void bad_filters_are_refused_by_name() {
        admin.get("audits?from=yesterday").expect(400).isProblem();
        admin.get("audits?actor=me").expect(400).isProblem();
        admin.get("audits?size=101").expect(400).isProblem();
        admin.get("audits?after=nothing").expect(400).isProblem();
        admin.get("audits?act=" + "x".repeat(81)).expect(400).isProblem();
    }

    @Test
    void the_page_filters_shows_one_record_and_hands_out_a_table() throws IOException {
        var page = Console.of(demo.admin());
        Console.go(page, "/admin/ops/audit");
        assertThat(page.locator("#records")).isVisible();

        page.locator("#records-search").fill("login-session.opened");
        page.waitForCondition(
                () -> page.locator("#records tbody tr").first().textContent().contains("login-session"));
        var file = page.waitForDownload(() -> page.locator("#records-export").click());
        page.locator("#records tbody tr a").first().click();

        assertThat(page.locator("#what")).containsText("login-session");
        assertThat(Files.readString(file.path())).startsWith("\"at\",\"act\"");
        page.context().close();
    }
}
