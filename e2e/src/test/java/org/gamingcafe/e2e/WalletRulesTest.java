package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bonus tiers, limits and links of wallets, as managers set them over the API and in the console. */
@DisplayName("R10, T28, I16: the rules of wallets")
class WalletRulesTest {

    private static final String TIERS = "bonus-tiers";
    private static final String TERMS = "wallet-terms";

    private static Demo.Person member;
    private static Demo.Person cashier;

    private Api manager;
    private Answer tiers;
    private Answer terms;

    @BeforeAll
    static void choose() {
        member = TheCafe.demo().freshMember();
        cashier = TheCafe.demo().cashier();
    }

    @BeforeEach
    void remember() {
        manager = Api.signedIn(TheCafe.demo().manager());
        tiers = manager.get(TIERS).expect(200);
        terms = manager.get(TERMS).expect(200);
    }

    @AfterEach
    void putBack() {
        manager.put(TIERS, tiers.json(), seen(TIERS)).expect(200);
        manager.put(TERMS, terms.json(), seen(TERMS)).expect(200);
    }

    @Test
    void the_demo_house_begins_with_tiers_and_the_usual_limits() {
        assertThat(tiers.items()).hasSize(2);
        assertThat(terms.cents("smallestTopUp")).isEqualTo(5_00);
        assertThat(terms.cents("largestBalance")).isEqualTo(1000_00);
    }

    @Test
    void limits_are_changed_by_who_has_seen_the_current_ones() {
        var stricter = Body.with(terms.json(), "smallestTopUp", Body.money("7.00"));

        manager.put(TERMS, stricter).expectProblem(428, "edit.if-match-missing");
        manager.put(TERMS, stricter, "\"77\"").expectProblem(412, "edit.stale");
        var set = manager.put(TERMS, stricter, seen(TERMS)).expect(200);
        manager.put(TERMS, stricter, terms.header("ETag")).expectProblem(412, "edit.stale");

        assertThat(set.header("ETag")).isEqualTo(seen(TERMS)).isNotEqualTo(terms.header("ETag"));
        try (var desk = Desk.open()) {
            desk.topUp(member.id(), "6.99").expectProblem(409, "wallet.top-up-too-small");
            desk.topUp(member.id(), "7.00").expectDone();
        }
    }

    @Test
    void limits_that_make_no_sense_are_refused_and_nothing_changes() {
        var wrong = Body.money("-1.00");
        var yen = Body.of("amount", "5", "currency", "JPY");

        for (var bad : new JsonObject[] {
            Body.with(terms.json(), "smallestTopUp", Body.money("0.00")),
            Body.with(terms.json(), "smallestTopUp", yen),
            Body.with(terms.json(), "largestBalance", Body.money("4.99")),
            Body.with(terms.json(), "largestTransfer", wrong),
            Body.with(terms.json(), "offerHours", Json.createValue(0)),
            Body.with(terms.json(), "offerHours", Json.createValue(721)),
            Body.with(terms.json(), "refundLimit", JsonValue.NULL),
            Body.with(terms.json(), "role", Json.createValue("ADMIN")),
            Body.without(terms.json(), "largestBalance")
        }) {
            manager.put(TERMS, bad, seen(TERMS)).expect(400).isProblem();
        }

        assertThat(manager.get(TERMS).text()).isEqualTo(terms.text());
    }

    @Test
    void a_top_up_brings_the_bonus_of_the_tiers_as_they_are_now() {
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 0);
            manager.put(TIERS, plan(tier("10.00", 1_250), tier("20.00", 2_500)), seen(TIERS))
                    .expect(200);
            desk.topUp(member.id(), "10.00").expectDone();
            assertThat(desk.wallet(member.id()).cents("bonus")).isEqualTo(1_25);
            manager.put(TIERS, plan(), seen(TIERS)).expect(200);
            desk.topUp(member.id(), "20.00").expectDone();
            assertThat(desk.wallet(member.id()).cents("bonus")).isEqualTo(1_25);
            desk.makeAvailable(member.id(), 0);
        }
    }

    @Test
    void tiers_that_make_no_sense_are_refused_and_nothing_changes() {
        var both = Body.with(tier("10.00", 500), "fixed", Body.money("1.00"));
        var neither = Body.without(tier("10.00", 500), "basisPoints");
        var many = Json.createArrayBuilder();
        for (var i = 1; i <= 21; i++) {
            many.add(tier(i + ".00", 100));
        }

        for (var bad : new JsonObject[] {
            plan(both),
            plan(neither),
            plan(tier("0.00", 500)),
            plan(tier("10.00", 10_001)),
            plan(tier("10.00", 500), tier("10.00", 600)),
            plan(Body.with(tier("10.00", 500), "daysValid", Json.createValue(0))),
            plan(Body.with(tier("10.00", 500), "from", Body.of("amount", "10", "currency", "JPY"))),
            Json.createObjectBuilder().add("items", many).build(),
            Body.of("tiers", Body.list())
        }) {
            manager.put(TIERS, bad, seen(TIERS)).expect(400).isProblem();
        }
        manager.put(TIERS, plan()).expectProblem(428, "edit.if-match-missing");
        manager.put(TIERS, plan(), "\"77\"").expectProblem(412, "edit.stale");

        assertThat(manager.get(TIERS).text()).isEqualTo(tiers.text());
    }

    @Test
    void who_is_linked_moves_no_money_until_the_link_is_ended() {
        var links = "wallets/" + member.id() + "/links";
        var link = links + "/" + cashier.id();
        var why = Body.of("reason", "sister");

        assertThat(manager.get(links + "/operators").expect(200).text())
                .contains(cashier.id().toString());
        manager.put(links + "/" + member.id(), why).expect(400).isProblem();
        manager.put(links + "/" + TheCafe.demo().freshMember().id(), why).expectProblem(404, "account.not-found");
        manager.put(link, Body.of("reason", "")).expect(400).isProblem();
        manager.put(link, why).expect(200);
        manager.put(link, Body.of("reason", "brother")).expect(200);

        try (var desk = Desk.open()) {
            desk.topUp(member.id(), "10.00").expectProblem(403, "wallet.linked");
            assertThat(manager.get(links).expect(200).items().getJsonObject(0).getString("reason"))
                    .isEqualTo("sister");
            manager.post(link + "/end", why).expect(204);
            manager.post(link + "/end", why).expectProblem(404, "wallet-link.not-found");
            desk.topUp(member.id(), "10.00").expectDone();
        }
    }

    @Test
    void in_the_console_a_manager_changes_tiers_and_limits() {
        try (var page = rules()) {
            page.locator("#add-tier").click();
            assertThat(page.locator("#tiers tbody tr")).hasCount(3);
            save(page, "#save-tiers");
            assertThat(page.locator("#tiers\\:2\\:from").locator("xpath=..").locator(".ui-message"))
                    .not()
                    .isEmpty();
            page.locator("#tiers\\:2\\:from").fill("20");
            page.locator("#tiers\\:2\\:kind").selectOption("SHARE");
            page.locator("#tiers\\:2\\:value").fill("7,5");
            save(page, "#save-tiers");

            assertThat(page.locator("#tiers-form .note-good")).isVisible();
            assertThat(page.locator("#tiers\\:0\\:from")).hasValue("20.00");
            assertThat(manager.get(TIERS).items().getJsonObject(0).getInt("basisPoints"))
                    .isEqualTo(750);

            page.locator("#smallest-top-up").fill("0");
            save(page, "#save-terms");
            assertThat(page.locator("#smallest-top-up-message")).not().isEmpty();
            page.locator("#smallest-top-up").fill("8.00");
            page.locator("#largest-balance").fill("7.00");
            save(page, "#save-terms");
            assertThat(page.locator("#largest-balance-message")).not().isEmpty();
            page.locator("#largest-balance").fill("500");
            save(page, "#save-terms");
            assertThat(page.locator("#terms-form .note-good")).isVisible();
            assertThat(manager.get(TERMS).cents("smallestTopUp")).isEqualTo(8_00);
        }
    }

    @Test
    void in_the_console_all_tiers_can_go_and_a_stale_edit_is_told() {
        try (var stale = rules();
                var page = rules()) {
            page.locator("#tiers [data-command=removeTier]").first().click();
            assertThat(page.locator("#tiers tbody tr")).hasCount(1);
            page.locator("#tiers [data-command=removeTier]").first().click();
            assertThat(page.locator("#tiers-form .list-none")).isVisible();
            save(page, "#save-tiers");
            assertThat(page.locator("#tiers-form .note-good")).isVisible();

            save(stale, "#save-tiers");
            assertThat(stale.locator("#messages")).not().isEmpty();
            assertThat(stale.locator("#tiers-form .note-good")).hasCount(0);
            assertThat(manager.get(TIERS).items()).isEmpty();
        }
    }

    @Test
    void in_the_console_an_operator_is_marked_as_linked_and_let_go() {
        try (var page = Console.of(TheCafe.demo().manager())) {
            Console.go(page, "/admin/wallet/wallet?id=" + member.id());
            page.locator("#link").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("#link-operator-message")).not().isEmpty();
            page.locator("#link-operator").selectOption(cashier.id().toString());
            page.locator("#link-reason").fill("flatmate");
            save(page, "#link");
            assertThat(page.locator("#links-form")).containsText("flatmate");

            page.locator("#links-form [data-command=chooseLink]").click();
            save(page, "#unlink");
            assertThat(page.locator("#unlink-why-message")).not().isEmpty();
            page.locator("#unlink-why").fill("moved out");
            save(page, "#unlink");

            assertThat(page.locator("#links-form li")).hasCount(0);
            assertThat(manager.get("wallets/" + member.id() + "/links").items()).isEmpty();
        }
    }

    private static Page rules() {
        var page = Console.of(TheCafe.demo().manager());
        Console.go(page, "/admin/wallet/rules");
        return page;
    }

    /** Presses the button and says yes. */
    private static void save(Page page, String button) {
        page.locator(button).click();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }

    private String seen(String path) {
        return manager.get(path).header("ETag");
    }

    private static JsonObject plan(JsonObject... tiers) {
        return Body.of("items", Body.list(tiers));
    }

    private static JsonObject tier(String from, int basisPoints) {
        return Body.of("from", Body.money(from), "basisPoints", basisPoints, "daysValid", 30);
    }
}
