package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What pages answer about prices: what play would cost, what a draft would have changed, how a receipt came about. */
@DisplayName("Issue 6, item 5: calculator, comparison and explained receipt")
class TariffAnswersPagesTest {

    private final Demo demo = TheCafe.demo();

    private static String active() {
        return Books.rows(
                        "select t.id from tariff_version t join venue v on v.id = t.venue_id where t.state = 'ACTIVE' and v.code = 'DEMO'")
                .getFirst()
                .getFirst()
                .toString();
    }

    @Test
    @DisplayName("Monday from 20:00 to 23:00 crosses 22:00: two lines, and the total a person can check")
    void what_play_would_cost() {
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/tariff/tariff");
            assertThat(page.locator(".week-bars").first()).isVisible();
            Everywhere.look(page, "tariff");
            page.locator("#to-quote").click();
            page.locator("#groupId").selectOption("Standard");
            page.locator("#from").fill("2030-01-07T20:00");
            page.locator("#until").fill("2030-01-07T19:00");
            page.locator("#ask").click();
            assertThat(page.locator("#quote-form .field").last()).containsText("must end after");
            page.locator("#until").fill("2030-01-07T23:00");
            page.locator("#ask").click();
            assertThat(page.locator("#quoted .money.big")).containsText("8.00");
            assertThat(page.locator("#quote-lines tbody tr")).hasCount(2);
            assertThat(page.locator("#quote-lines")).containsText("2:00:00");
            Everywhere.look(page, "tariff-quote");
        }
    }

    @Test
    @DisplayName("A copy changes nothing, dearer prices do; the receipt behind it is worked out again, the same")
    void what_a_draft_would_have_changed() {
        played();
        TheCafe.clock().forward(Duration.ofHours(26));
        var receipt = played();
        var manager = Api.signedIn(demo.manager());
        var id = manager.post("tariffs/" + active() + "/copies").expect(201).id();
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/tariff/compare?id=" + id);
            page.locator("#days").fill("91");
            page.locator("#compare").click();
            assertThat(page.locator("#days-message")).not().isEmpty();
            page.locator("#days").fill("30");
            page.locator("#compare").click();
            assertThat(page.locator("#compared .money.big")).containsText("0.00");
            assertThat(page.locator("#largest")).hasCount(0);

            var seen = manager.get("tariffs/" + id);
            manager.put("tariffs/" + id, dearer(seen.json()), seen.header("ETag"))
                    .expect(200);
            Console.go(page, "/admin/tariff/compare?id=" + id);
            assertThat(page.locator("#compared .note-warn")).isVisible();
            page.locator("#compare").click();
            assertThat(page.locator("#largest tbody tr").first()).isVisible();
            Everywhere.look(page, "tariff-compare");

            Console.go(page, "/admin/till/receipt?number=" + receipt);
            assertThat(page.locator(".explain .note-good")).containsText("the same");
        }
    }

    /** Every hour costs 9.00. */
    private static JsonObject dearer(JsonObject version) {
        var rules = Json.createArrayBuilder();
        version.getJsonArray("rules")
                .getValuesAs(JsonObject.class)
                .forEach(rule -> rules.add(Body.with(rule, "perHour", Body.money("9.00"))));
        return Body.with(TariffsTest.text(version, "Dearer"), "rules", rules.build());
    }

    /** A hundred minutes on a seat; the number of the receipt. */
    private String played() {
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 50_00);
            var started = desk.startPlay(demo.freshStation(), member.id()).expect(201);
            TheCafe.clock().forward(Duration.ofMinutes(100));
            try (var later = desk.signedInAnew()) {
                return later.act(started.id(), "end").expect(200).at("receiptNumber");
            }
        }
    }
}
