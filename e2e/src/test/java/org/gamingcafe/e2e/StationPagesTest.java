package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A station in the console: its key, what it is told, what is wrong with it, what stands there. */
@DisplayName("R02, R05: stations in the console")
class StationPagesTest {

    private final Demo demo = TheCafe.demo();

    @Test
    void a_manager_gives_a_station_a_key_that_is_shown_once_and_tells_it_something() {
        var station = demo.freshStation();
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/station/station?id=" + station);
            assertThat(page.locator("#tell-form")).containsText("no key, no plug");
            assertThat(page.locator("#commands-list")).containsText("It was told nothing yet.");
            Browser.everybodyCanUse(page);

            page.locator("#issue-key").click();
            post(page, () -> page.locator(".ui-confirmdialog-yes").click());
            var key = page.locator("#issued-key").textContent();
            assertThat(key).hasSize(43);
            assertThat(page.locator("[data-command=tellStation][data-value=LOCK]"))
                    .isVisible();
            assertThat(page.locator("[data-value=POWER_ON]")).hasCount(0);
            assertThat(page.locator("[data-value=WAKE]")).hasCount(0);

            post(
                    page,
                    () -> page.locator("[data-command=tellStation][data-value=LOCK]")
                            .click());
            assertThat(page.locator("#commands tbody tr")).hasCount(1);
            assertThat(page.locator("#commands")).containsText("Waiting");
            page.locator("#command-kind").selectOption("MESSAGE");
            page.locator("#command-argument").fill("We close soon");
            post(page, () -> page.locator("#send-command").click());
            assertThat(page.locator("#commands tbody tr")).hasCount(2);
            assertThat(page.locator("#commands")).containsText("We close soon");

            page.locator("#restart").click();
            assertThat(page.locator(".ui-confirmdialog-no")).isVisible();
            page.locator(".ui-confirmdialog-no").click();
            assertThat(page.locator("#commands tbody tr")).hasCount(2);
            Browser.everybodyCanUse(page);
            Console.go(page, "/admin/station/station?id=" + station);
            assertThat(page.content()).doesNotContain(key);
            page.locator("#revoke-key").click();
            post(page, () -> page.locator(".ui-confirmdialog-yes").click());
            assertThat(page.locator("[data-command=tellStation]")).hasCount(0);
        }
    }

    @Test
    void the_desk_reports_a_fault_and_a_manager_says_what_stands_there() {
        var station = demo.freshStation();
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/station/station?id=" + station);
            assertThat(page.locator("#issue-key")).hasCount(0);
            assertThat(page.locator("#edit-form")).hasCount(0);
            page.locator("#ticket-reason").fill("Screen flickers");
            post(page, () -> page.locator("#open-ticket").click());
            assertThat(page.locator("#station-facts .state")).hasText("Maintenance");
            assertThat(page.locator("#tickets")).containsText("Screen flickers");

            post(page, () -> page.locator("[data-command=closeTicket]").click());
            assertThat(page.locator("#station-facts .state")).hasText("Free");
            assertThat(page.locator("[data-command=closeTicket]")).hasCount(0);
        }
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/station/station?id=" + station);
            page.locator("#station-kind").selectOption("PS5");
            page.locator("#plug-kind").selectOption("SHELLY");
            page.locator("#plug-address").fill("8.8.8.8");
            post(page, () -> page.locator("#save-station").click());
            assertThat(page.locator("body")).containsText("house's own network");
            page.locator("#plug-address").fill("10.0.0.7");
            post(page, () -> page.locator("#save-station").click());
            assertThat(page.locator("#station-facts")).containsText("PlayStation 5");
            assertThat(page.locator("[data-value=POWER_ON]")).isVisible();
            assertThat(page.locator("#power-off")).isVisible();
            page.locator("#station-kind").selectOption("PC");
            page.locator("#plug-kind").selectOption("");
            page.locator("#plug-address").fill("");
            post(page, () -> page.locator("#save-station").click());
            assertThat(page.locator("#station-facts .note-good")).isVisible();
        }
    }

    @Test
    void a_manager_adds_a_room_and_puts_a_station_into_it() {
        var station = demo.freshStation();
        Books.change("update station set room_id = null, plan_x = null, plan_y = null where id = ?", station);
        var room = "Room " + station.toString().substring(24);
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/station/stations");
            page.locator("#room-name").fill(room);
            post(page, () -> page.locator("#add-room").click());
            assertThat(page.locator("#rooms-form")).containsText(room);
            Browser.everybodyCanUse(page);
            Console.go(page, "/admin/station/station?id=" + station);
            assertThat(page.locator("#place-form")).containsText("in no room yet");
            page.locator("#station-room").selectOption(new SelectOption().setLabel(room));
            post(page, () -> page.locator("#save-station").click());

            page.locator("#plan-x").fill("120");
            page.locator("#plan-y").fill("45");
            post(page, () -> page.locator("#save-place").click());

            assertThat(page.locator("#station-facts .note-good")).isVisible();
            Console.go(page, "/admin/station/station?id=" + station);
            assertThat(page.locator("#plan-x")).hasValue("120");
            assertThat(page.locator("#station-facts")).containsText(room);
        }
    }

    @Test
    void a_group_gets_rules_of_its_own_and_follows_the_venue_again() {
        var group = Tariff.of(demo.freshStation()).group();
        var api = Api.signedIn(demo.manager());
        Books.change("delete from station_rules where scope_id = ?", group);
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/station/rules?group=" + group);
            assertThat(page.locator("#follow-venue")).hasCount(0);
            page.locator("#rules-allowed").fill("chess.exe");
            post(page, () -> page.locator("#save-rules").click());
            assertThat(page.locator("#rules-form .note-good")).isVisible();
            Browser.everybodyCanUse(page);
            assertThat(api.get("station-groups/" + group + "/rules").expect(200).header("ETag"))
                    .isEqualTo("\"1\"");

            page.locator("#follow-venue").click();
            post(page, () -> page.locator(".ui-confirmdialog-yes").click());

            assertThat(page.locator("#follow-venue")).hasCount(0);
            assertThat(page.locator("#rules-allowed")).hasValue("");
        }
        var path = "station-groups/" + group + "/rules";
        assertThat(api.get(path).expect(200).header("ETag")).isEqualTo("\"0\"");
        api.send(api.request(path).DELETE().build()).expectProblem(428, "edit.if-match-missing");
        api.send(api.request(path).header("If-Match", "\"0\"").DELETE().build()).expectProblem(412, "edit.stale");
    }

    @Test
    void the_desk_says_how_a_console_is() {
        var station = demo.freshStation();
        Books.change("update station set kind = 'PS5' where id = ?", station);
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/station/station?id=" + station);
            assertThat(page.locator("#station-facts")).containsText("not known");
            page.locator("#device-state").selectOption("UPDATING");
            post(page, () -> page.locator("#say-device").click());
            assertThat(page.locator("#station-facts")).containsText("updating");
            Browser.everybodyCanUse(page);
        } finally {
            Books.change("update station set kind = 'PC' where id = ?", station);
        }
    }

    private static void post(Page page, Runnable act) {
        page.waitForResponse(response -> response.request().method().equals("POST"), act);
    }
}
