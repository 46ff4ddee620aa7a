package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue of games in the console: added by a manager, started at a seat by the desk, taken out again. */
@DisplayName("R05: games in the console")
class GamePagesTest {

    private final Demo demo = TheCafe.demo();

    @Test
    void a_manager_adds_a_game_the_desk_starts_it_at_a_seat_and_it_is_taken_out() {
        var title = "Chess " + UUID.randomUUID().toString().substring(0, 8);
        var station = demo.freshStation();
        var number = Books.number("select number from station where id = ?", station);
        var member = demo.freshMember().id();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member, 20_00);
            var session = desk.startPlay(station, member).expect(201).id();
            try (var page = Console.of(demo.manager())) {
                Console.go(page, "/admin/game/games");
                Browser.everybodyCanUse(page);
                page.locator("#game-new-link").click();
                page.locator("#game-title").fill(title);
                page.locator("#game-age").fill("0");
                page.locator("#game-licences").fill("1");
                page.locator("#game-program").fill("../chess");
                page.locator("#game-numbers").fill(String.valueOf(number));
                post(page, () -> page.locator("#add-game").click());
                assertThat(page.locator("body")).containsText("without a path");
                page.locator("#game-program").fill(title + ".exe");
                post(page, () -> page.locator("#add-game").click());
                assertThat(page.locator("#new-game-form .note-good")).isVisible();
                Browser.everybodyCanUse(page);
                page.locator("#added-game").click();
                assertThat(page.locator("#game-name")).hasText(title);
                assertThat(page.locator(".facts")).containsText("0 of 1");
                Everywhere.look(page, "game");
            }
            try (var page = Console.of(demo.cashier())) {
                Console.go(page, "/admin/game/games");
                page.locator("#games a", new Page.LocatorOptions().setHasText(title))
                        .click();
                assertThat(page.locator("#edit-form")).hasCount(0);
                page.locator("#launch-number").fill(String.valueOf(number));
                post(page, () -> page.locator("#launch-game").click());
                assertThat(page.locator("#runs tbody tr")).hasCount(1);
                assertThat(page.locator(".facts")).containsText("1 of 1");
                Everywhere.look(page, "game-running");
                post(page, () -> page.locator("[data-command=giveBackGame]").click());
                assertThat(page.locator("#runs")).hasCount(0);
                assertThat(page.locator(".facts")).containsText("0 of 1");
            }
            try (var page = Console.of(demo.manager())) {
                Console.go(page, "/admin/game/games");
                page.locator("#games a", new Page.LocatorOptions().setHasText(title))
                        .click();
                page.locator("#game-licences").fill("");
                post(page, () -> page.locator("#save-game").click());
                assertThat(page.locator("#game-form .note-good")).isVisible();
                page.locator("#retire-game").click();
                post(page, () -> page.locator(".ui-confirmdialog-yes").click());
                assertThat(page.locator("#game-form .note-info")).isVisible();
                Console.go(page, "/admin/game/games");
                assertThat(page.locator("#games a", new Page.LocatorOptions().setHasText(title)))
                        .hasCount(0);
                post(page, () -> page.locator("#games-retired").check());
                assertThat(page.locator("#games a", new Page.LocatorOptions().setHasText(title)))
                        .hasCount(1);
            }
            desk.act(session, "end").expect(200);
        }
        Books.areInOrder();
    }

    private static void post(Page page, Runnable act) {
        page.waitForResponse(response -> response.request().method().equals("POST"), act);
    }
}
