package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The evening once more, as the cashier sees it: with a mouse. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("C4: the evening in the console")
class ConsoleEveningTest {

    private static final String AT_HOME = " and venue_id = (select id from venue where code = 'DEMO')";

    private static Page page;
    private static Demo.Person member;
    private static String name;
    private static UUID station;
    private static long number;

    @BeforeAll
    static void signIn() {
        Desk.open().close();
        member = TheCafe.demo().freshMember();
        name = (String) Books.rows("select display_name from account where id = ?", member.id())
                .getFirst()
                .getFirst();
        station = TheCafe.demo().freshStation();
        number = Books.number("select number from station where id = ?", station);
        page = Console.of(TheCafe.demo().cashier());
    }

    @AfterAll
    static void leave() {
        if (page != null) {
            page.context().close();
        }
        Books.areInOrder();
    }

    @Test
    @Order(1)
    void the_till_is_opened_with_a_float() {
        Console.go(page, "/admin/till/counter");
        page.locator("#openingFloat").fill("150.00");
        page.locator("#open").click();

        assertThat(page.locator("#begin-closing")).isVisible();
        assertThat(Books.number("select opening_float from shift where state = 'OPEN'" + AT_HOME))
                .isEqualTo(150_00);
    }

    @Test
    @Order(2)
    void a_member_is_found_topped_up_and_seated_from_the_board() {
        var before = cash();
        Console.go(page, "/admin/play/floor");
        seat().click();
        page.locator("#member").pressSequentially(name.substring(0, Math.min(name.length(), 12)));
        page.locator(".offer")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("#picked")).containsText(name);
        page.locator("#amount").fill("25.00");
        page.locator("#top-up").click();
        assertThat(page.locator(".note-good")).isVisible();
        assertThat(cash()).isEqualTo(before + 25_00);

        page.locator("#start").click();

        assertThat(page.locator("#end")).isVisible();
        assertThat(Books.number("select count(*) from play_session where station_id = ? and state = 'ACTIVE'", station))
                .isEqualTo(1);
        page.keyboard().press("Escape");
        assertThat(seat()).hasClass(java.util.regex.Pattern.compile(".*seat-IN_USE.*"));
        assertThat(seat()).containsText(name);
    }

    @Test
    @Order(3)
    void drinks_are_sold_from_the_wallet_and_the_receipt_can_be_printed() {
        var before = cash();
        Console.go(page, "/admin/till/counter");
        var tile = page.locator(".tile:not([disabled])").first();
        var product = tile.locator(".tile-name").innerText();
        tile.click();
        assertThat(page.locator(".cart-lines")).containsText(product);
        tile.click();
        assertThat(page.locator(".pieces").first()).hasText("2");
        page.locator("label[for^='way']")
                .filter(new Locator.FilterOptions().setHasText("Wallet"))
                .first()
                .click();
        page.locator("#member").pressSequentially(name.substring(0, Math.min(name.length(), 12)));
        page.locator(".offer")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("#picked")).containsText(name);
        page.locator("#pay").click();

        page.locator("#sold-receipt").click();

        assertThat(page.locator(".receipt")).containsText(product);
        assertThat(page.locator(".explain ol li")).hasCount(1);
        assertThat(page.locator("#print")).isVisible();
        assertThat(cash()).isLessThan(before);
    }

    @Test
    @Order(4)
    void the_play_is_paused_resumed_and_ended_from_the_board() {
        Console.go(page, "/admin/play/floor");
        seat().click();
        page.locator("#pause").click();
        assertThat(page.locator("#resume")).isVisible();
        page.locator("#resume").click();
        assertThat(page.locator("#pause")).isVisible();

        page.locator("#end").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator("#seat-form")).containsText("DEMO-A-");
        assertThat(Books.number("select count(*) from play_session where station_id = ? and ended_at is null", station))
                .isZero();
        page.keyboard().press("Escape");
        assertThat(seat()).hasClass(java.util.regex.Pattern.compile(".*seat-LOCKED.*"));
    }

    @Test
    @Order(5)
    @DisplayName("A refusal of the house is shown on the page, at its field, in the language of the visitor")
    void a_mistake_is_told_at_its_field() {
        Console.go(page, "/admin/member/member?id=" + member.id());
        var before = cash();
        page.locator("#amount").fill("ten");
        topUp();
        assertThat(page.locator("#amount-message")).not().isEmpty();
        page.locator("#amount").fill("-5.00");
        topUp();
        assertThat(page.locator("#amount-message")).not().isEmpty();
        assertThat(cash()).isEqualTo(before);

        page.locator("#amount").fill("5.00");
        page.locator("#top-up").dblclick();
        assertThat(page.locator(".note-good")).isVisible();
        assertThat(cash()).as("a double click is one act").isEqualTo(before + 5_00);
    }

    @Test
    @Order(6)
    @DisplayName("D23: a member is entered at the desk")
    void a_member_is_entered_at_the_desk() {
        Console.go(page, "/admin/member/edit");
        page.locator("#name").fill("Zoë Ångström");
        page.locator("#email").fill("zoe@example.org");
        page.locator("#save").click();

        assertThat(page.locator("h1")).hasText("Zoë Ångström");
        assertThat(Books.number("select count(*) from account where email = 'zoe@example.org'"))
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void the_till_is_counted_and_closed() {
        Console.go(page, "/admin/till/counter");
        page.locator("#begin-closing").click();
        for (var note : List.of(3, 4, 5)) { // 50, 20 and 10 of the euro
            page.locator("#count-rows\\:" + note + "\\:pieces").fill(note == 3 ? "3" : "1");
        }
        page.locator("#close").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator("#closed")).isVisible();
        assertThat(Books.number("select count(*) from shift where state = 'OPEN'" + AT_HOME))
                .isZero();
        assertThat(Books.number("select expected from shift where state = 'CLOSED'" + AT_HOME
                        + " order by closed_at desc limit 1"))
                .isEqualTo(180_00);
    }

    /** Presses the button and waits until the answer is on the page. */
    private static void topUp() {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("#top-up").click());
        assertThat(page.locator("#top-up")).isEnabled();
    }

    private static Locator seat() {
        return page.locator("#seat-" + number);
    }

    private static long cash() {
        return Books.number(
                "select coalesce(sum(posted), 0) from ledger_account where chart = 2100 and owner = ?", member.id());
    }
}
