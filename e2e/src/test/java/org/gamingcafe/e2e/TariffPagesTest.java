package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tariff from draft to activation in the console. What becomes active is a copy of the demo's, so that nobody notices. */
@DisplayName("Issue 6, item 5: tariffs are painted, approved by a second person and activated on pages")
class TariffPagesTest {

    private final Demo demo = TheCafe.demo();
    private Api manager;

    @BeforeEach
    void signIn() {
        manager = Api.signedIn(demo.manager());
    }

    private static String active() {
        return Books.rows(
                        "select t.id from tariff_version t join venue v on v.id = t.venue_id where t.state = 'ACTIVE' and v.code = 'DEMO'")
                .getFirst()
                .getFirst()
                .toString();
    }

    private String aDraft() {
        return aDraftOf(manager).toString();
    }

    /** Like the one that holds. */
    static UUID aDraftOf(Api manager) {
        return manager.post("tariffs/" + active() + "/copies").expect(201).id();
    }

    private List<JsonObject> rules(String tariff) {
        return manager.get("tariffs/" + tariff)
                .expect(200)
                .json()
                .getJsonArray("rules")
                .getValuesAs(JsonObject.class);
    }

    /** The week is drawn anew with each answer. */
    private static void settle(Page page) {
        assertThat(page.locator("html.is-busy")).hasCount(0);
    }

    private static Locator row(Page page, int day) {
        return page.locator("#painter-week tbody tr").nth(day);
    }

    /** From a minute of one day to a minute of another one, by mouse. */
    private static void drag(Page page, int day, int minute, int otherDay, int otherMinute) {
        settle(page);
        page.locator("#painter-week").scrollIntoViewIfNeeded();
        page.mouse().move(x(page, day, minute), y(page, day));
        page.mouse().down();
        page.mouse().move(x(page, day, (minute + otherMinute) / 2), y(page, otherDay));
        page.mouse().move(x(page, otherDay, otherMinute), y(page, otherDay));
        page.mouse().up();
    }

    private static double x(Page page, int day, int minute) {
        var first = row(page, day).locator("td").first().boundingBox();
        var last = row(page, day).locator("td").last().boundingBox();
        return first.x + (last.x + last.width - first.x) * minute / 1440;
    }

    private static double y(Page page, int day) {
        var box = row(page, day).locator("th").boundingBox();
        return box.y + box.height / 2;
    }

    private static void addBrush(Page page, String name, String price) {
        var names = page.locator("input[id$=brush-name]");
        var before = names.count();
        page.locator("#add-brush").click();
        assertThat(names).hasCount(before + 1);
        names.last().fill(name);
        page.locator("input[id$=brush-price]").last().fill(price);
        page.locator("input[id$=brush-price]").last().blur();
    }

    private static void agree(Page page, String button) {
        page.locator(button).click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    @Test
    @DisplayName("By mouse: a price is dragged over three afternoons, undone, painted again and saved")
    void a_week_is_painted_by_mouse() {
        var id = aDraft();
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/tariff/edit?id=" + id);
            addBrush(page, "Happy hour", "1.50");

            drag(page, 2, 14 * 60 + 5, 4, 16 * 60 - 10);
            assertThat(row(page, 2)).containsText("Happy hour");
            assertThat(row(page, 4)).containsText("14:00–16:00");
            assertThat(row(page, 5)).not().containsText("Happy hour");
            page.locator("#step-back").click();
            assertThat(row(page, 2)).not().containsText("Happy hour");
            drag(page, 2, 14 * 60 + 5, 4, 16 * 60 - 10);
            assertThat(page.locator("#painter-written")).containsText("14:00–16:00");
            Everywhere.look(page, "tariff-edit");
            page.locator("#save-draft").click();
            assertThat(page.locator("#edit-form .note-good")).isVisible();
        }

        var painted = rules(id).stream()
                .filter(rule -> rule.getString("name").equals("Happy hour"))
                .toList();
        assertThat(painted).hasSize(1);
        assertThat(painted.getFirst().getString("from")).isEqualTo("14:00");
        assertThat(painted.getFirst().getString("until")).isEqualTo("16:00");
        assertThat(painted.getFirst().getJsonArray("days").toString())
                .isEqualTo("[\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]");
        assertThat(painted.getFirst().getJsonObject("perHour").getString("amount"))
                .isEqualTo("1.50");
    }

    @Test
    @DisplayName(
            "By keyboard: arrows go, Shift chooses more, Enter paints; a gap is refused at its place, in words too")
    void a_week_is_painted_by_keyboard_and_a_gap_is_refused() {
        var id = aDraft();
        var before = rules(id);
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/tariff/edit?id=" + id);
            page.locator("#tariff-name").fill("By keyboard");
            var week = page.locator("#painter-week");
            week.focus();
            for (var key : List.of("ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight")) {
                week.press(key);
            }
            assertThat(page.locator("#painter-at")).containsText("12:00–13:30");
            week.press("Delete");
            assertThat(row(page, 1)).containsText("No price");
            assertThat(week).isFocused();

            page.locator("#save-draft").click();
            assertThat(page.locator("#rules-message")).containsText("Tuesday from 12:00");
            assertThat(page.locator("#rules-message")).containsText("13:30");
            assertThat(rules(id)).isEqualTo(before);

            page.locator("details.words summary").click();
            page.locator("#paint-days label").nth(1).click();
            page.locator("#paint-from").fill("12:00");
            page.locator("#paint-until").fill("13:30");
            page.locator("#paint-words").click();
            assertThat(row(page, 1)).not().containsText("No price");
            page.locator("#save-draft").click();
            assertThat(page.locator("#edit-form .note-good")).isVisible();
        }

        assertThat(rules(id)).noneMatch(rule -> rule.getString("from").equals("12:00"));
        assertThat(manager.get("tariffs/" + id).at("name")).isEqualTo("By keyboard");
    }

    @Test
    @DisplayName(
            "A tier has prices of its own; fee, day's maximum, long play, a discount and a holiday are written and kept")
    void all_that_a_tariff_says_is_written() {
        var id = aDraft();
        String group;
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/tariff/edit?id=" + id);
            page.locator("#new-tier").fill("GOLD");
            page.locator("#add-tier").click();
            assertThat(row(page, 0)).containsText("As everybody");
            addBrush(page, "Gold", "0.80");
            drag(page, 0, 5, 6, 24 * 60 - 5);
            assertThat(row(page, 6)).containsText("Gold");
            page.locator("#startUp").fill("0.50");
            page.locator("#dayCap").fill("25");
            page.locator("#add-duration").click();
            page.locator("#durations input[id$=minutes]").fill("180");
            page.locator("#durations input[id$=percent]").fill("80");
            page.locator("#add-discount").click();
            page.locator("#discounts input[id$=discount-name]").fill("Spring");
            page.locator("#discounts input[id$=off]").fill("10");
            var only = page.locator("#discounts input[id*=discount-groups]").first();
            only.check();
            group = only.inputValue();
            page.locator("#add-holiday").click();
            page.locator("#holidays input[id$=holiday]").fill("2030-12-25");
            page.locator("#save-draft").click();
            assertThat(page.locator("#edit-form .note-good")).isVisible();
        }

        var kept = manager.get("tariffs/" + id).expect(200).json();
        var terms = kept.getJsonObject("terms");
        assertThat(terms.getJsonObject("startUp").getString("amount")).isEqualTo("0.50");
        assertThat(terms.getJsonObject("dayCap").getString("amount")).isEqualTo("25.00");
        assertThat(terms.getJsonArray("durations").toString()).contains("10800").contains("8000");
        assertThat(terms.getJsonArray("discounts").toString())
                .contains("Spring")
                .contains("1000")
                .contains(group);
        assertThat(terms.getJsonArray("holidays").toString()).contains("2030-12-25");
        assertThat(rules(id)).anyMatch(rule -> rule.getString("tier", "").equals("GOLD"));
    }

    @Test
    @DisplayName(
            "G187: the author cannot approve; a second person approves what was read, sets the time, and goes back")
    void a_version_is_approved_activated_and_brought_back() {
        var old = active();
        var id = aDraft();
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/tariff/version?id=" + id);
            assertThat(page.locator("#approve")).isDisabled();
            Everywhere.look(page, "tariff-version");
        }
        try (var page = Console.of(demo.admin())) {
            Console.go(page, "/admin/tariff/version?id=" + id);
            rename(id);
            agree(page, "#approve");
            assertThat(page.locator("#messages")).containsText("Somebody else");
            Console.go(page, "/admin/tariff/version?id=" + id);
            TheCafe.clock().forward(Duration.ofMinutes(10).plusSeconds(10));
            agree(page, "#approve");
            page.locator("#step-up-password").fill(demo.admin().password());
            page.locator("#step-up-prove").click();
            assertThat(page.locator(".way .now")).hasText("Approved");

            page.locator("#begins").fill("2020-01-01T04:00");
            agree(page, "#activate-later");
            assertThat(page.locator("#begins-message")).containsText("past");
            page.locator("#begins").fill("2090-01-01T04:00");
            agree(page, "#activate-later");
            assertThat(page.locator(".way .now")).hasText("Scheduled");
            agree(page, "#activate-now");
            assertThat(page.locator(".way .now")).hasText("Holds");

            Console.go(page, "/admin/tariff/versions");
            Everywhere.look(page, "tariff-versions");
            page.locator("#versions-size").selectOption("100");
            page.locator("[data-command=copyVersion][data-value='" + old + "']").click();
            assertThat(page).hasURL(Pattern.compile("/admin/tariff/edit\\?id="));
            assertThat(page.locator("#painter-week tbody tr")).hasCount(8);
        }
    }

    private void rename(String id) {
        var seen = manager.get("tariffs/" + id);
        manager.put("tariffs/" + id, TariffsTest.text(seen.json(), "Summer"), seen.header("ETag"))
                .expect(200);
    }

    @Test
    @DisplayName("A cashier reads versions and may write none; the pages speak German too")
    void a_cashier_only_reads() {
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/tariff/versions?language=de");
            assertThat(page.locator("h1")).hasText("Fassungen des Tarifs");
            assertThat(page.locator("#new-tariff")).hasCount(0);
            assertThat(page.locator("[data-command=copyVersion]")).hasCount(0);
            Console.go(page, "/admin/tariff/version?id=" + active());
            assertThat(page.locator("#copy")).hasCount(0);
            assertThat(page.navigate(TheCafe.base() + "/admin/tariff/edit").status())
                    .isEqualTo(403);
        }
    }
}
