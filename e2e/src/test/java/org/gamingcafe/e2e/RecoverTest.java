package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An administrator who is locked out comes in again. */
class RecoverTest {

    private static final String PASSWORD = "seven Quiet rivers 42";

    private final Page page = Browser.window();

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("./cafe admin recover: the link sets a new password, once, and the audit says so")
    void a_locked_out_administrator_sets_a_new_password_once() {
        var name = "locked-out-" + UUID.randomUUID().toString().substring(0, 8);
        var account = anAdministrator(name);

        var link = recover(name).find("(http://\\S+ticket=\\S+)");
        setPassword(link);
        Console.comeIn(page, TheCafe.base(), new Demo.Person(account, name, name, PASSWORD));

        try (var stranger = Browser.window().context()) {
            var second = stranger.pages().getFirst();
            fillIn(second, link);
            assertThat(second.locator("body")).containsText("no longer valid");
        }
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'administrator.recovered' and account_id = ?",
                        account))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("./cafe admin recover: whoever is no administrator gets no link")
    void nobody_else_is_let_in() {
        assertThat(recover(TheCafe.demo().cashier().username()).expect(1))
                .contains("No active administrator is called");
    }

    private void setPassword(String link) {
        fillIn(page, link);
        assertThat(page.locator("#identifier")).isVisible();
    }

    private static void fillIn(Page page, String link) {
        page.navigate(link);
        page.locator("#newPassword").fill(PASSWORD);
        page.locator("#repeated").fill(PASSWORD);
        page.locator("#set").click();
    }

    private static CafeCommand recover(String name) {
        return CafeCommand.start(TheCafe.run(), TheCafe.offset(), Map.of(), "admin", "recover", name);
    }

    private static UUID anAdministrator(String name) {
        var id = UUID.randomUUID();
        var venue = TheCafe.demo().venue();
        Books.change("""
                insert into account (id, kind, home_venue, username, display_name, status, created_at)
                values (?, 'STAFF', ?, ?, 'Locked Out', 'ACTIVE', now())
                """, id, venue, name);
        Books.change("insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", id, venue);
        return id;
    }
}
