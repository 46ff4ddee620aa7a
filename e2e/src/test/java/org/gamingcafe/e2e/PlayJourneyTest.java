package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every way of playing once, from sitting down to what was said about it afterwards. */
class PlayJourneyTest {

    /** In the language of the member, whoever it is. */
    private static final Pattern THREE_STARS = Pattern.compile("3 (von 5 Sternen|of 5 stars)");

    private static final Browser.Look PHONE = new Browser.Look("phone", 390, 844, ColorScheme.LIGHT);

    /** There are few: what is over makes room for what comes next. */
    private static UUID seat;

    private static UUID other;

    private final Demo demo = TheCafe.demo();
    private Desk desk;

    @BeforeAll
    static void seats() {
        seat = TheCafe.demo().freshStation();
        other = TheCafe.demo().freshStation();
    }

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Answer startGuest(String name, String paid) {
        var guest = Body.of("name", name, "paid", Body.money(paid), "shiftId", desk.shift());
        return desk.api()
                .post("play-sessions", Body.of("stationId", seat, "mode", "GUEST", "guest", guest))
                .expect(201);
    }

    @Test
    @DisplayName("T18: a guest pays, plays, gets the rest as a code, and nobody gets it twice")
    void a_guest_plays_and_gets_the_rest() {
        var session = startGuest("Table one", "5.00");
        assertThat(session.at("mode")).isEqualTo("GUEST");
        var more = Body.of("amount", Body.money("2.00"), "shiftId", desk.shift());
        var paid = desk.api()
                .post("play-sessions/" + session.id() + "/payments", more)
                .expect(200);
        assertThat(paid.cents("held")).isEqualTo(7_00);

        var ended = desk.act(session.id(), "end").expect(200);
        var rest = "play-sessions/" + session.id() + "/rest";
        var key = UUID.randomUUID().toString();
        var code = desk.api().post(rest, Body.of("as", "VOUCHER"), key).expect(200);
        var again = desk.api().post(rest, Body.of("as", "VOUCHER"), key).expect(200);

        assertThat(ended.cents("total") + ended.cents("rest")).isEqualTo(7_00);
        assertThat(code.at("code")).isEqualTo(again.at("code")).hasSizeGreaterThan(15);
        desk.api().post(rest, Body.of("as", "CASH", "shiftId", desk.shift())).expectProblem(409, "play.no-rest");
        assertThat(Books.number(
                        "select count(*) from idempotency_key where result::text like ?", "%" + code.at("code") + "%"))
                .as("I19: no code lies in clear in the database")
                .isZero();
        Books.areInOrder();
    }

    @Test
    @DisplayName("T21: a member plays on credit, owes it, pays at the desk, and is refused above the limit")
    void a_member_plays_on_credit() {
        var member = demo.freshMember();
        var credit = "wallets/" + member.id() + "/credit";
        var start = Body.of("stationId", seat, "accountId", member.id(), "mode", "POSTPAID");
        desk.api().post("play-sessions", start).expectProblem(409, "wallet.credit-used-up");
        var manager = Api.signedIn(demo.manager());
        var limit = Body.of("limit", Body.money("5.00"), "reason", "Regular guest");
        manager.put(credit, limit, manager.get(credit).header("ETag")).expect(200);

        var session = desk.api().post("play-sessions", start).expect(201);
        TheCafe.clock().forward(Duration.ofMinutes(10));
        try (var later = desk.signedInAnew()) {
            var ended = later.act(session.id(), "end").expect(200);
            var owed = later.api().get(credit).expect(200).cents("owed");
            assertThat(owed).isEqualTo(ended.cents("total")).isPositive();
            var all = Body.of("amount", Body.money(owed), "shiftId", later.shift());
            assertThat(later.api().post(credit + "/payments", all).expect(200).cents("owed"))
                    .isZero();
            later.api().post(credit + "/payments", all).expectProblem(409, "wallet.more-than-owed");
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("T16, T35: a session is extended, moves, is corrected and reviewed")
    void a_session_is_extended_moved_corrected_and_reviewed() {
        var member = demo.freshMemberWhoSignsIn();
        desk.makeAvailable(member.id(), 40_00);
        var session = desk.startPlay(seat, member.id()).expect(201);
        var at = "play-sessions/" + session.id();
        var planned = session.instant("plannedUntil");
        assertThat(desk.api()
                        .post(at + "/extend", Body.of("minutes", 15))
                        .expect(200)
                        .instant("plannedUntil"))
                .isEqualTo(planned.plus(Duration.ofMinutes(15)));
        assertThat(desk.api()
                        .post(at + "/move", Body.of("stationId", other))
                        .expect(200)
                        .at("stationId"))
                .isEqualTo(other.toString());
        TheCafe.clock().forward(Duration.ofMinutes(12));
        try (var later = desk.signedInAnew()) {
            var ended = later.act(session.id(), "end").expect(200);
            var total = ended.cents("total");
            assertThat(total).isPositive();
            var wrong = Body.of(
                    "endedAt", ended.instant("startedAt").plus(Duration.ofMinutes(6)), "reason", "Had left already");
            var manager = Api.signedIn(demo.manager());
            var corrected = manager.post(at + "/corrections", wrong).expect(200);
            assertThat(corrected.at("state")).isEqualTo("ADJUSTED");
            var note = corrected.json().getJsonArray("creditNotes").getString(0);
            assertThat(later.api().get("receipts/" + note).expect(200).cents("total"))
                    .isEqualTo(corrected.cents("adjustedTotal") - total);
            assertThat(corrected.cents("adjustedTotal")).isLessThan(total);
            assertThat(later.available(member.id())).isEqualTo(40_00 - corrected.cents("adjustedTotal"));
        }
        var player = Api.signedIn(member);
        var review = Body.of("sessionId", session.id(), "stars", 4, "text", "A good seat");
        player.postWithoutKey("reviews", review).expect(201);
        player.postWithoutKey("reviews", review).expectProblem(409, "review.already-written");
        assertThat(player.get("reviews").expect(200).items()).hasSize(1);
        Books.areInOrder();
    }

    @Test
    @DisplayName("R11: playing time is set on a page, and whoever was faster is not overwritten")
    void playing_time_is_set_on_a_page() {
        var manager = Api.signedIn(demo.manager());
        var settings = "venues/" + demo.venue() + "/play-settings";
        var before = manager.get(settings).expect(200);
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/play/settings");
            isClean(page);
            page.locator("#usual-minutes").fill("90");
            sure(page, "#save-settings");
            assertThat(page.locator("#settings-form .note-good")).isVisible();
            page.locator("#usual-minutes").fill("9999");
            sure(page, "#save-settings");
            assertThat(page.locator("#usual-minutes-message")).not().isEmpty();
        }
        var now = manager.get(settings).expect(200);
        assertThat(now.number("usualMinutes")).isEqualTo(90);
        manager.put(settings, before.json(), "\"0\"").expectProblem(412, "edit.stale");
        manager.put(settings, before.json(), now.header("ETag")).expect(200);
    }

    @Test
    void the_desk_sees_a_session_with_its_bill_and_gives_a_guest_the_rest_back() {
        var session = startGuest("Table two", "5.00");
        desk.act(session.id(), "end").expect(200);
        try (var page = Console.of(demo.cashier(), PHONE, "en")) {
            Console.go(page, "/admin/play/sessions");
            isClean(page);
            page.locator("#sessions a[href$='" + session.id() + "']").click();
            assertThat(page.locator(".receipt-number")).isVisible();
            isClean(page);
            sure(page, "#rest-cash");
            assertThat(page.locator("#rest-cash")).hasCount(0);
        }
        assertThat(desk.play(session.id()).json().containsKey("rest")).isFalse();
        Books.areInOrder();
    }

    @Test
    void a_member_reviews_a_session_on_a_page_and_a_manager_hides_it() {
        var member = demo.freshMemberWhoSignsIn();
        desk.makeAvailable(member.id(), 10_00);
        var session = desk.startPlay(seat, member.id()).expect(201);
        TheCafe.clock().forward(Duration.ofMinutes(5));
        try (var later = desk.signedInAnew()) {
            later.act(session.id(), "end").expect(200);
        }
        try (var page = Console.of(member, PHONE, "de")) {
            Console.go(page, "/me/play");
            isClean(page);
            page.locator("[data-command=chooseSession]").first().click();
            page.locator("#review-text").fill("of no session");
            page.locator("#review").click();
            assertThat(page.locator("#review-stars-message")).not().isEmpty();
            page.locator("#review-not").click();
            assertThat(page.locator("#review-form")).hasCount(0);
            page.locator("[data-command=chooseSession]").first().click();
            assertThat(page.locator("#review-text")).hasValue("");
            page.locator("#review-stars").selectOption("2");
            page.locator("#review-text").fill("<b>Zu laut</b>");
            isClean(page);
            page.locator("#review").click();
            assertThat(page.locator("#reviewing .note-good")).isVisible();
            page.locator("[data-command=chooseSession]").first().click();
            assertThat(page.locator("#review-text")).hasValue("<b>Zu laut</b>");
            page.locator("#review-stars").selectOption("3");
            page.locator("#review").click();
            assertThat(page.locator("#sessions tbody")).containsText(THREE_STARS);
            isClean(page);
            Console.go(page, "/me/play");
            var given = page.locator("#sessions tbody tr").first().locator("td").last();
            assertThat(given).containsText(THREE_STARS);
            assertThat(given).containsText("<b>Zu laut</b>");
            assertThat(given.locator("time")).hasCount(1);
            Everywhere.look(page, "my-play-reviewed");
        }
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/review/reviews");
            isClean(page);
            assertThat(page.locator("#reviews").first()).containsText("<b>Zu laut</b>");
            Everywhere.look(page, "reviews");
            page.locator("[data-command=chooseReview]").first().click();
            page.locator("#hide-reason").fill("Not about the seat");
            sure(page, "#hide");
            assertThat(page.locator("#reviews").first()).containsText("Not about the seat");
        }
        var own = Api.signedIn(member)
                .get("reviews")
                .expect(200)
                .items()
                .getFirst()
                .asJsonObject();
        assertThat(own.get("hiddenReason")).isEqualTo(Json.createValue("Not about the seat"));
    }

    @Test
    void the_desk_seats_a_guest_on_a_page_and_a_manager_gives_credit() {
        var number = desk.api().get("stations/" + seat).expect(200).number("number");
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/play/floor");
            page.locator("#seat-" + number).click();
            // A dialog that opens stands at its first field; what is typed before that goes astray.
            assertThat(page.locator("#member")).isFocused();
            page.locator("#guest-name").fill("Walk-in");
            page.locator("#guest-paid").fill("5.00");
            isClean(page);
            page.locator("#start-guest").click();
            assertThat(page.locator("#seat-form")).containsText("Walk-in");
            assertThat(page.locator("#seat-form .note-good")).isVisible();
            sure(page, "#end");
            assertThat(page.locator("#bill")).isVisible();
        }
        var member = demo.freshMember();
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/wallet/wallet?id=" + member.id());
            isClean(page);
            page.locator("#credit-way").selectOption("LIMIT");
            page.locator("#credit-amount").fill("25.00");
            page.locator("#credit-reason").fill("Regular guest");
            sure(page, "#credit");
            assertThat(page.locator("#credit-form .note-good")).isVisible();
        }
        var credit = desk.api().get("wallets/" + member.id() + "/credit").expect(200);
        assertThat(credit.cents("limit")).isEqualTo(25_00);
    }

    private static void sure(Page page, String button) {
        page.locator(button).click();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }

    private static void isClean(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).as("violations on %s", page.url()).isEmpty();
    }
}
