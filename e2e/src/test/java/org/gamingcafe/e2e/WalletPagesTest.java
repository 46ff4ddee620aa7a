package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of a member's wallet, for everybody who may open it. */
class WalletPagesTest {

    private static final List<String> OF_MANAGERS = List.of("#adjust-form", "#status-form", "#links-form");

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName(
            "G048, R10: a cashier sees a wallet with its holds and lines, tops it up, and finds no act of a manager")
    void a_cashier_serves_a_wallet() {
        var member = Newcomer.entered();
        try (var desk = Desk.open()) {
            desk.topUp(member.id(), "20.00").expectDone();
            var hold = Body.of("amount", Body.money("3.00"), "purpose", "Tournament");
            desk.api().post("wallets/" + member.id() + "/holds", hold).expectDone();

            var page = Console.of(demo.cashier());
            Console.go(page, "/admin/member/member?id=" + member.id());
            page.locator("#to-wallet").click();

            assertThat(page.locator("#wallet-form .purse-main")).containsText("17.00");
            assertThat(page.locator("#wallet")).containsText("Tournament");
            assertThat(page.locator("#lines-list tbody tr")).hasCount(1);
            assertThat(page.locator("#refund-form #refund")).isVisible();
            OF_MANAGERS.forEach(form -> assertThat(page.locator(form)).hasCount(0));
            topUp(page, "10.00");
            assertThat(page.locator("#wallet-form .purse-main")).containsText("27.00");
            assertThat(page.locator("#lines-list tbody tr")).hasCount(2);
            page.context().close();
        }
    }

    @Test
    @DisplayName("R10: a cashier pays a part of a top-up back, and the line and the balance say so")
    void a_cashier_pays_a_top_up_back() {
        var member = Newcomer.entered();
        try (var desk = Desk.open()) {
            desk.topUp(member.id(), "20.00").expectDone();
            var page = Console.of(demo.cashier());
            Console.go(page, "/admin/wallet/wallet?id=" + member.id());
            page.locator("#refund-amount").fill("4.00");
            page.locator("#refund-reason").fill("changed their mind");

            page.locator("#refund").click();
            assertThat(page.locator("#wallet-form .purse-main")).containsText("20.00");
            page.locator(".ui-confirmdialog-yes").click();

            assertThat(page.locator("#refund-form .note-good")).containsText("4.00");
            assertThat(page.locator("#wallet-form .purse-main")).containsText("16.00");
            var line = page.locator("#lines-list tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("changed their mind"));
            assertThat(line).hasCount(1);
            assertThat(line).containsText("Top-up paid back");
            assertThat(line).containsText("4.00");
            assertThat(line).containsText("16.00");
            assertThat(page.locator("#lines-list tbody tr")).hasCount(2);
            page.context().close();
            assertThat(desk.available(member.id())).isEqualTo(16_00);
        }
    }

    @Test
    @DisplayName("A manager finds on the same page what a cashier does not")
    void a_manager_finds_more() {
        var page = Console.of(demo.manager());

        Console.go(page, "/admin/wallet/wallet?id=" + demo.freshMember().id());

        OF_MANAGERS.forEach(form -> assertThat(page.locator(form)).isVisible());
        page.context().close();
    }

    private static void topUp(Page page, String amount) {
        page.locator("#amount").fill(amount);
        page.locator("#top-up").click();
        assertThat(page.locator("#wallet-form .note-good")).isVisible();
    }
}
