package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Points on pages: rules, rewards, at the desk, at the till and for oneself. */
@DisplayName("R09: points in the console")
class LoyaltyPagesTest {

    private final Demo demo = TheCafe.demo();
    private final Demo.Person member = demo.freshMemberWhoSignsIn();
    private final Api manager = Api.signedIn(demo.manager());

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
        Books.areInOrder();
    }

    private void enrolWith(long points) {
        desk.api()
                .postWithoutKey("loyalty/enrolments", Body.of("accountId", member.id()))
                .expect(200);
        manager.post("loyalty/points/" + member.id() + "/awards", Body.of("points", points, "reason", "Thank you"))
                .expectDone();
    }

    private static void confirm(Page page) {
        page.locator(".ui-confirmdialog-yes").click();
    }

    @Test
    void the_rules_are_saved_and_a_bill_is_tried_out() {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/loyalty/programme");
            page.locator("#minimum").fill("0");
            page.locator("#save-programme").click();
            confirm(page);
            assertThat(page.locator("#minimum-message")).not().isEmpty();
            page.locator("#minimum").fill("100");
            page.locator("#save-programme").click();
            confirm(page);
            assertThat(page.locator("#programme-form .note-good")).isVisible();
            Everywhere.look(page, "loyalty-programme-saved");

            page.locator("#to-tester").click();
            page.locator("#bill").fill("150.00");
            page.locator("#tier").selectOption("Silver");
            page.locator("#work").click();
            assertThat(page.locator("#worked")).containsText("192 points");
            Everywhere.look(page, "loyalty-tester-worked");
        }
    }

    @Test
    void a_reward_is_offered_had_at_the_desk_and_cancelled() {
        enrolWith(500);
        var name = "Sticker " + UUID.randomUUID().toString().substring(0, 6);
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/loyalty/rewards");
            page.locator("#reward-kind").selectOption("BONUS");
            assertThat(page.locator("#reward-bonus")).isVisible();
            page.locator("#reward-kind").selectOption("PRODUCT");
            assertThat(page.locator("#reward-product")).isVisible();
            page.locator("#reward-name").fill(name + " with a drink");
            page.locator("#reward-points").fill("900");
            page.locator("#reward-product").selectOption(Desk.product(0).toString());
            page.locator("#offer").click();
            assertThat(page.locator("#rewards-list")).containsText(name + " with a drink");
            page.locator("#reward-kind").selectOption("THING");
            assertThat(page.locator("#reward-product")).hasCount(0);
            page.locator("#reward-name").fill(name);
            page.locator("#reward-points").fill("200");
            page.locator("#reward-most").fill("5");
            page.locator("#offer").click();
            assertThat(page.locator("#rewards button[aria-label='End " + name + "']"))
                    .isVisible();

            Console.go(page, "/admin/member/member?id=" + member.id());
            page.locator("#to-points").click();
            assertThat(page.locator("#points")).hasText("500");
            page.locator("#reward")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(name + " · 200 points"));
            page.locator("#have").click();
            confirm(page);
            assertThat(page.locator("#have-form .note-good")).isVisible();
            assertThat(page.locator("#points")).hasText("300");
            assertThat(page.locator("#points-lines tbody tr").first()).containsText("Reward");
            page.locator("#amount").fill("50");
            page.locator("#reason").fill("Helped to tidy up");
            page.locator("#move").click();
            confirm(page);
            assertThat(page.locator("#points")).hasText("350");
            Everywhere.look(page, "loyalty-member-booked");

            Console.go(page, "/admin/loyalty/rewards");
            page.locator("#redemptions button[aria-label='Cancel " + name + "']")
                    .click();
            page.locator("#cancel-reason").fill("Wrong one");
            Everywhere.look(page, "loyalty-rewards-cancel");
            page.locator("#cancel-do").click();
            assertThat(page.locator("#redemptions-list")).containsText("Cancelled: Wrong one");
            page.locator("#rewards button[aria-label='End " + name + " with a drink']")
                    .click();
            page.locator("#rewards button[aria-label='End " + name + "']").click();
            assertThat(page.locator("#rewards button[aria-label='End " + name + "']"))
                    .hasCount(0);
        }
    }

    @Test
    @DisplayName("R07: points pay at the counter, all of it or a part")
    void points_pay_at_the_counter() {
        enrolWith(2_000);
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/till/counter");
            page.locator(".tile:not([disabled])").first().click();
            page.locator("label[for^='way']")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Points"))
                    .first()
                    .click();
            page.locator("#member").fill(member.username());
            page.locator(".offer").first().click();
            assertThat(page.locator("#till-points")).containsText("2,000");
            Everywhere.look(page, "counter-points");
            page.locator("#pay").click();
            assertThat(page.locator("#sold")).isVisible();
            var tender = Books.rows(
                            "select p.tender from payment p join sale s on s.id = p.sale_id"
                                    + " where s.account_id = ? order by s.sold_at desc limit 1",
                            member.id())
                    .getFirst()
                    .getFirst();
            org.assertj.core.api.Assertions.assertThat(tender).isEqualTo("LOYALTY_POINTS");
        }
    }

    @Test
    @DisplayName("A member joins, has a reward, and chooses a name for the leader board; and takes it back")
    void a_member_looks_after_their_own_points() {
        var name = "Bonus " + UUID.randomUUID().toString().substring(0, 6);
        var reward = manager.post(
                        "loyalty/rewards",
                        Body.of(
                                "name",
                                name,
                                "points",
                                100,
                                "kind",
                                "BONUS",
                                "bonus",
                                Body.money("1.00"),
                                "bonusDays",
                                30,
                                "validFrom",
                                "2020-01-01T00:00:00Z"))
                .expect(201)
                .id();
        try (var page = Console.of(member)) {
            Console.go(page, "/me/points");
            page.locator("#join").click();
            assertThat(page.locator("#points")).hasText("0");
            manager.post("loyalty/points/" + member.id() + "/awards", Body.of("points", 250, "reason", "Thank you"))
                    .expectDone();
            page.reload();
            assertThat(page.locator("#points")).hasText("250");
            page.locator("#rewards button[aria-label='Redeem " + name + "']").click();
            assertThat(page.locator("#points")).hasText("150");

            var boardName = "Owl " + member.id().toString().substring(0, 6);
            page.locator("#board-name").fill(boardName);
            page.locator("#appear").click();
            assertThat(page.locator("#hide")).isVisible();
            Everywhere.look(page, "my-points-named");
            page.locator("#hide").click();
            assertThat(page.locator("#hide")).hasCount(0);
            page.locator("#stop").click();
            confirm(page);
            assertThat(page.locator("#join")).isVisible();
        }
        manager.post("loyalty/rewards/" + reward + "/end").expect(200);
    }
}
