package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The end of a shift in a browser: cash, a blind count with a difference, a second person, the Z report. */
class ShiftPagesTest {

    private static final int DRAWER = 1100;

    /** The coins and notes of the euro, in the order of the page. */
    private static final List<Integer> COINS =
            List.of(500_00, 200_00, 100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5, 2, 1);

    private Desk desk;
    private Page page;

    @BeforeEach
    void open() {
        desk = Desk.open();
        page = Console.of(TheCafe.demo().cashier());
        Console.go(page, "/admin/till/counter");
    }

    @AfterEach
    void close() {
        page.context().close();
        desk.close();
        Books.areInOrder();
    }

    private static void fill(Page page, String table, long cents) {
        var rest = cents;
        for (var i = 0; i < COINS.size(); i++) {
            var pieces = page.locator("[id='" + table + ":" + i + ":pieces']");
            pieces.fill(rest >= COINS.get(i) ? Long.toString(rest / COINS.get(i)) : "");
            rest %= COINS.get(i);
        }
        page.locator("[id='" + table + ":0:pieces']").press("Tab");
    }

    private long inside() {
        return Books.ofShift(desk.shift(), DRAWER);
    }

    private void handIn(long cents) {
        fill(page, "count-rows", cents);
        page.locator("#close").click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private void move(String what, String amount, String reason) {
        page.locator("#cash-move").selectOption(new SelectOption().setValue(what));
        page.locator("#cash-amount").fill(amount);
        page.locator("#cash-reason").fill(reason);
        page.locator("#move-cash").click();
        assertThat(page.locator("#cash-form .note-good")).isVisible();
    }

    @Test
    @DisplayName("I11: sell, pay in, drop, count blind with ten short, a second person consents, the Z report")
    void a_shift_evening() {
        page.locator(".tile:not([disabled])").first().click();
        page.locator("#pay").click();
        assertThat(page.locator("#sold")).isVisible();
        page.locator("#cash-form summary").click();
        move("PAY_IN", "20.00", "Coins from the bank");
        move("DROP", "60.00", "Too much");
        assertThat(page.locator("#cash-moved li")).hasCount(2);
        var expected = inside();

        page.locator("#begin-closing").click();
        assertThat(page.locator("#shift-count")).isVisible();
        assertThat(page.locator("body")).not().containsText(Body.euros(expected));
        handIn(expected - 10_00);
        assertThat(page.locator("#shift-waiting")).isVisible();
        assertThat(page.locator("body")).not().containsText(Body.euros(expected));
        page.locator("#difference-reason").fill("A note of ten is missing");
        page.locator("#ask-difference").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#difference-consent")).containsText("10.00");

        consent();
        page.locator("#look-difference").click();
        page.locator("#close-difference").click();

        assertThat(page.locator("#closed")).containsText("10.00");
        page.locator("#to-z-report").click();
        assertThat(page.locator("h1")).containsText("Z report");
        assertThat(page.locator("#report-drawer")).containsText("10.00");
        assertThat(page.locator("#report-movements li")).hasCount(2);
        var pdf = page.waitForDownload(() -> page.locator("#report-pdf").click());
        assertThat(pdf.suggestedFilename()).endsWith(".pdf");
        var csv = page.waitForDownload(() -> page.locator("#report-csv").click());
        assertThat(csv.suggestedFilename()).matches("[a-z0-9-]+-z[0-9]+\\.csv");
        assertThat(Books.number("select counted - expected from shift where id = ?", desk.shift()))
                .isEqualTo(-10_00);
    }

    private static void consent() {
        var asked = Books.rows("select id from counter_approval where state = 'ASKED' order by id desc limit 1")
                .getFirst()
                .getFirst();
        var second = Console.of(TheCafe.demo().manager());
        Console.go(second, "/admin/till/approvals");
        var grant = second.locator("button[data-value='" + asked + "'][data-command='grantApproval']");
        grant.click();
        second.locator("#decide").click();
        assertThat(grant).hasCount(0);
        second.context().close();
    }

    @Test
    void who_counts_wrong_counts_once_more() {
        var expected = inside();
        page.locator("#begin-closing").click();
        handIn(expected - 20_00);
        assertThat(page.locator("#shift-waiting")).isVisible();

        handIn(expected);

        assertThat(page.locator("#closed")).isVisible();
        assertThat(Books.number("select count(*) from shift_count where shift_id = ?", desk.shift()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("The next cashier takes the drawer over on the counter's page")
    void a_drawer_is_handed_over() {
        var expected = inside();
        page.locator("#begin-closing").click();
        page.locator("#hand-over").check();
        handIn(expected);
        assertThat(page.locator("#to-safe")).isVisible();

        var colleague = Colleagues.join("CASHIER");
        var next = Console.of(colleague);
        Console.go(next, "/admin/till/counter");
        next.locator("#offers button[data-command='takeOver']").first().click();
        assertThat(next.locator("#begin-closing")).isVisible();

        assertThat(Books.number("select count(*) from shift where id = ? and state = 'CLOSED'", desk.shift()))
                .isEqualTo(1);
        next.locator("#begin-closing").click();
        fill(next, "count-rows", expected);
        next.locator("#close").click();
        next.locator(".ui-confirmdialog-yes").click();
        assertThat(next.locator("#closed")).isVisible();
        next.context().close();
    }

    @Test
    void a_manager_closes_a_shift_that_was_left_behind() {
        var expected = inside();
        var manager = Console.of(TheCafe.demo().manager());
        Console.go(manager, "/admin/till/shift?id=" + desk.shift());
        assertThat(manager.locator("h1")).containsText("X report");
        assertThat(manager.locator("#report-drawer")).isVisible();
        fill(manager, "rescue-rows", expected);
        manager.locator("#rescue-reason").fill("Went home ill");
        manager.locator("#rescue-shift").click();
        manager.locator(".ui-confirmdialog-yes").click();

        assertThat(manager.locator("#report-closed")).isVisible();
        assertThat(Books.number("select count(*) from shift where id = ? and state = 'CLOSED'", desk.shift()))
                .isEqualTo(1);
        manager.context().close();
    }

    @Test
    @DisplayName("Differences over time with their limits: of everybody or of one, as a chart and as a table")
    void the_differences_of_a_cashier_are_shown() {
        desk.close();
        desk = Desk.open();
        var cashier = TheCafe.demo().cashier().id();
        var own = Books.number("select count(*) from shift where cashier_id = ? and state = 'CLOSED'", cashier);
        var manager = Console.of(TheCafe.demo().manager());
        Console.go(manager, "/admin/till/cashiers");
        assertThat(manager.locator(".control-limit")).hasCount(2);
        manager.locator("#differences-table summary").click();
        assertThat(manager.locator("#shift-differences tbody tr").first()).isVisible();
        Browser.everybodyCanUse(manager);

        manager.locator("#of-cashier").selectOption(cashier.toString());

        assertThat(manager.locator(".control-dot")).hasCount((int) own);
        assertThat(own).isPositive();
        manager.context().close();
    }
}
