package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A venue in which there is nothing, and the administrator who opens it. */
@DisplayName("From an empty venue to a member who plays")
class SetUpPagesTest {

    private static final Browser.Look PHONE = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);

    private final Demo demo = TheCafe.demo();

    @Test
    void an_administrator_sets_the_café_up_and_a_member_plays() {
        var venue = anEmptyVenue();
        var administrator = administratorOf(venue);
        try (var page = Console.of(administrator)) {
            Console.go(page, "/admin/play/floor");
            page.locator("#set-up-link").click();
            assertThat(page.locator("#step-title")).hasText("The café");

            venue(page);
            time(page);
            tax(page);
            stations(page);
            tariff(page);
            till(page);

            page.navigate(TheCafe.base() + "/admin/venue/set-up?step=END");
            assertThat(page.locator(".set-up .note-good")).isVisible();
            assertThat(page.locator("#set-up-done")).containsText("6 of 7");
            Everywhere.look(page, "set-up-end");
            var desk = Api.signedIn(administrator);
            var session = aMemberPlays(desk);
            page.locator("#to-floor").click();
            assertThat(page.locator("#set-up-link")).hasCount(0);
            assertThat(page.locator(".seat-IN_USE")).hasCount(1);
            desk.post("play-sessions/" + session + "/end").expect(200);

            Console.go(page, "/admin/venue/venue");
            assertThat(page.locator("#venue-facts")).containsText("Europe/Berlin");
            assertThat(page.locator("#venue-code")).hasCount(0);
            page.locator("#venue-name").fill("Nexus West");
            page.locator("#save-venue").click();
            confirm(page);
            assertThat(page.locator("#venue-form .note-good")).isVisible();
            Everywhere.look(page, "venue");
        }
    }

    private static void venue(Page page) {
        Everywhere.look(page, "set-up");
        page.locator("#venue-name").fill("Nexus");
        act(page, "#save-names");
        assertThat(page.locator("#venue-organisation-message")).containsText("who runs");
        page.locator("#venue-organisation").fill("Nexus GmbH");
        page.locator("#venue-head").fill("Main Street 1\nDE123456789");
        page.locator("#save-names").click();
        isAt(page, "TIME");
        assertThat(page.locator("#step-VENUE")).containsText("Done");
    }

    private static void time(Page page) {
        Everywhere.look(page, "set-up-time");
        page.locator("[id='hours:0:begins']").fill("10:00");
        act(page, "#save-time");
        assertThat(page.locator("#hours")).containsText("both times");
        page.locator("[id='hours:0:ends']").fill("02:00");
        page.locator("#save-time").click();
        isAt(page, "TAX");
    }

    private static void tax(Page page) {
        page.locator("#venue-tax").fill("19");
        Browser.everybodyCanUse(page);
        page.locator("#save-tax").click();
        isAt(page, "STATIONS");
    }

    private static void stations(Page page) {
        page.locator("#group-name").fill("PC");
        act(page, "#add-group");
        page.locator("#room-name").fill("Hall");
        act(page, "#add-room");
        page.locator("#stations-room").selectOption(new SelectOption().setLabel("Hall"));
        page.locator("#stations-count").fill("500");
        act(page, "#add-stations");
        assertThat(page.locator("#stations-count-message")).not().isEmpty();
        page.locator("#stations-count").fill("3");
        act(page, "#add-stations");
        assertThat(page.locator("#plan-groups")).containsText("PC-01 – PC-03");
        assertThat(page.locator("#rooms-form")).containsText("Hall");
        Everywhere.look(page, "set-up-stations");
        page.locator("#stations-next").click();
        isAt(page, "TARIFF");
    }

    private static void tariff(Page page) {
        assertThat(page.locator("[id='prices:0:price']")).hasValue("5.00");
        page.locator("[id='prices:0:price']").fill("");
        act(page, "#write-tariff");
        assertThat(page.locator("#prices")).containsText("what an hour costs on PC");
        page.locator("#tariff-shape").selectOption("DAY_NIGHT");
        assertThat(page.locator("#tariff-other")).isVisible();
        page.locator("[id='prices:0:price']").fill("3.00");
        Everywhere.look(page, "set-up-tariff");
        act(page, "#write-tariff");
        assertThat(page.locator("#to-draft")).isVisible();
        assertThat(page.locator("#tariff-form")).containsText("no second person");
        Browser.everybodyCanUse(page);
        page.locator("#begin-tariff").click();
        isAt(page, "TILL");
    }

    private static void till(Page page) {
        page.locator("#till-code").fill("K1");
        page.locator("#till-name").fill("Counter");
        act(page, "#add-till");
        assertThat(page.locator("#tills")).containsText("Counter");
        page.locator("#cash").fill("300");
        act(page, "#endow");
        assertThat(page.locator("#safe-form .note-good")).containsText("300");
        Everywhere.look(page, "set-up-till");
    }

    private static UUID aMemberPlays(Api administrator) {
        var member = administrator
                .postWithoutKey("members", Body.of("name", "First Guest", "language", "en"))
                .expect(201)
                .at("accountId");
        var till =
                administrator.get("tills").expect(200).items().getJsonObject(0).getString("id");
        var shift = administrator
                .post("tills/" + till + "/shifts", Body.of("openingFloat", Body.money("100.00")))
                .expect(201)
                .id();
        administrator
                .post(
                        "wallets/" + member + "/top-ups",
                        Body.of("amount", Body.money("10.00"), "tender", "CASH", "shiftId", shift))
                .expectDone();
        var station = administrator
                .get("stations")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("id");
        return administrator
                .post("play-sessions", Desk.startBody(UUID.fromString(station), UUID.fromString(member)))
                .expect(201)
                .id();
    }

    @Test
    void on_a_phone_in_german_the_steps_stand_above_and_lead_on() {
        var administrator = administratorOf(anEmptyVenue());
        try (var page = Console.of(administrator, PHONE, "de")) {
            page.navigate(TheCafe.base() + "/admin/venue/set-up?language=de");
            for (var step : List.of("VENUE", "TIME", "TAX", "STATIONS", "TARIFF", "TILL", "STAFF", "END")) {
                page.navigate(TheCafe.base() + "/admin/venue/set-up?step=" + step);
                assertThat(page.locator("#step-title")).isVisible();
                Browser.everybodyCanUse(page);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(step)
                        .isTrue();
            }
            page.navigate(TheCafe.base() + "/admin/venue/set-up");
            assertThat(page.locator("#step-title")).hasText("Das Café");
            page.locator("#step-TILL").click();
            assertThat(page.locator("#step-title")).hasText("Kasse");
        }
    }

    @Test
    void an_administrator_founds_another_venue_over_the_api_and_changes_it_once() {
        var person = administratorOf(anEmptyVenue());
        var administrator = Api.signedIn(person);
        var code = code();
        var said = Body.of(
                "code",
                code,
                "name",
                "Second",
                "zone",
                "Asia/Tokyo",
                "currency",
                "JPY",
                "cutOver",
                "05:00",
                "language",
                "en",
                "hours",
                Body.list(Body.of("day", "MONDAY", "begins", "10:00", "ends", "02:00")));

        var founded = administrator.postWithoutKey("venues", said).expect(201);
        var own = "venues/" + founded.id();
        administrator = Api.signedIn(person);
        administrator.postWithoutKey("venues", said).expectProblem(409, "venue.code-taken");
        var seen = administrator.get(own).expect(200).header("ETag");
        administrator.put(own, said, seen).expect(200);
        administrator.put(own, said, seen).expectProblem(412, "edit.stale");
        assertThat(administrator.get(own + "/set-up").expect(200).json().getBoolean("open"))
                .isFalse();
        assertThat(Books.rows("select role from account_role where venue_id = ?", founded.id()))
                .containsExactly(List.of("ADMIN"));
        assertThat(demo.venue()).isNotEqualTo(founded.id());
    }

    private static String code() {
        return "Z" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
    }

    private UUID anEmptyVenue() {
        var venue = UUID.randomUUID();
        Books.change("""
                insert into venue (id, code, name, zone, currency, cut_over, language)
                select ?, ?, 'Empty', 'Europe/Berlin', 'EUR', cut_over, 'en' from venue where id = ?""", venue, code(), demo.venue());
        return venue;
    }

    private static Demo.Person administratorOf(UUID venue) {
        var person = Newcomer.verified();
        Books.change("delete from account_role where account_id = ?", person.id());
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", person.id(), venue);
        Books.change("update account set kind = 'STAFF', home_venue = ? where id = ?", venue, person.id());
        return person;
    }

    private static void isAt(Page page, String step) {
        assertThat(page).hasURL(Pattern.compile(".*/admin/venue/set-up\\?step=" + step + "$"));
    }

    private static void act(Page page, String button) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(button).click());
    }

    private static void confirm(Page page) {
        act(page, ".ui-confirmdialog-yes");
    }
}
