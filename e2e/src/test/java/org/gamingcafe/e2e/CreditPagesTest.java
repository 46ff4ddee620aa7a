package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a member owes, on the page of their wallet. */
class CreditPagesTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName(
            "T21: credit is given, a part of what is owed written off with a second person's consent, the rest paid")
    void credit_is_given_written_off_and_paid() {
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            var manager = wallet(demo.manager(), member.id());
            assertThat(manager.locator("#credit-way option")).hasText(new String[] {"Change how much may be owed"});
            book(manager, "LIMIT", "10.00", "");
            assertThat(manager.locator("#credit-form")).containsText("reason");
            book(manager, "LIMIT", "10.00", "Regular guest");
            assertThat(manager.locator("#credit-form .note-good")).isVisible();

            var owed = plays(desk, member.id());

            manager.reload();
            book(manager, "WRITE_OFF", "0.10", "The mouse was broken");
            assertThat(manager.locator("#credit-form .note-good")).containsText("somebody else decides");
            consent(member.id());
            pay(member.id(), owed - 10);
            manager.reload();
            assertThat(manager.locator("#credit-way option")).hasText(new String[] {"Change how much may be owed"});
            manager.context().close();
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("R03: what is owed for play and a drink are paid together at the counter")
    void play_and_goods_are_paid_together() {
        var member = demo.freshMember();
        long owed;
        try (var desk = Desk.open()) {
            var manager = wallet(demo.manager(), member.id());
            book(manager, "LIMIT", "10.00", "Regular guest");
            assertThat(manager.locator("#credit-form .note-good")).isVisible();
            manager.context().close();
            owed = plays(desk, member.id());
        }
        try (var desk = Desk.open()) {
            var page = Console.of(demo.cashier());
            Console.go(page, "/admin/till/counter?owing=" + member.id());
            assertThat(page.locator("#open-bill")).isVisible();
            page.locator("#tiles .tile:enabled").first().click();
            assertThat(page.locator(".cart-lines .pieces")).hasText("1");
            Browser.everybodyCanUse(page);
            page.locator("#pay-open-bill").uncheck();
            assertThat(page.locator("#open-bill")).hasCount(0);
            page.locator("#pay-open-bill").check();
            assertThat(page.locator("#open-bill")).isVisible();
            page.locator("#pay").click();
            page.locator("#sold-receipt").click();
            assertThat(page.locator(".receipt-lines")).containsText("Open bill of play");
            page.context().close();
            assertThat(desk.api()
                            .get("wallets/" + member.id() + "/credit")
                            .expect(200)
                            .cents("owed"))
                    .isZero();
        }
        assertThat(Books.number("select dues from sale where account_id = ?", member.id()))
                .isEqualTo(owed);
        Books.areInOrder();
    }

    /** @return what is owed for it, in cents */
    private long plays(Desk desk, UUID member) {
        var start = Body.of("stationId", demo.freshStation(), "accountId", member, "mode", "POSTPAID");
        var session = desk.api().post("play-sessions", start).expect(201);
        TheCafe.clock().forward(Duration.ofMinutes(10));
        try (var later = desk.signedInAnew()) {
            var owed = later.act(session.id(), "end").expect(200).cents("total");
            assertThat(owed).isGreaterThan(10);
            return owed;
        }
    }

    private void consent(UUID member) {
        var asked = Books.rows("select id from wallet_approval where account_id = ? and state = 'ASKED'", member)
                .getFirst()
                .getFirst();
        var page = Console.of(demo.admin());
        Console.go(page, "/admin/wallet/approvals");
        var grant = page.locator("button[data-value='" + asked + "'][data-command='grantApproval']");
        grant.click();
        page.locator("#decide").click();
        assertThat(grant).hasCount(0);
        page.context().close();
    }

    private void pay(UUID member, long cents) {
        try (var desk = Desk.open()) {
            var rest = Body.of("amount", Body.money(cents), "shiftId", desk.shift());
            assertThat(desk.api()
                            .post("wallets/" + member + "/credit/payments", rest)
                            .expect(200)
                            .cents("owed"))
                    .isZero();
        }
    }

    private static Page wallet(Demo.Person person, UUID member) {
        var page = Console.of(person);
        Console.go(page, "/admin/wallet/wallet?id=" + member);
        return page;
    }

    private static void book(Page page, String way, String amount, String reason) {
        page.locator("#credit-way").selectOption(way);
        page.locator("#credit-amount").fill(amount);
        page.locator("#credit-reason").fill(reason);
        page.locator("#credit").click();
        page.locator(".ui-confirmdialog-yes").click();
    }
}
