package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An administrator who is locked out comes in again. */
class RecoverTest {

    private static final String PASSWORD = "seven Quiet rivers 42";
    private static final String ANOTHER = "eleven Silent hills 73";

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
            fillIn(second, link, PASSWORD);
            assertThat(second.locator("body")).containsText("no longer valid");
        }
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'administrator.recovered' and account_id = ?",
                        account))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "./cafe admin recover --second-factor: a lost second factor is removed, and the next sign-in sets one up")
    void an_administrator_who_lost_the_second_factor_sets_up_another_one() {
        var name = "lost-it-" + UUID.randomUUID().toString().substring(0, 8);
        var account = anAdministrator(name);
        setPassword(recover(name).find("(http://\\S+ticket=\\S+)"));
        Api.signedIn(new Demo.Person(account, name, name, PASSWORD));

        var answer = recover(name, "--second-factor").find("(http://\\S+ticket=\\S+)");

        setPassword(answer, ANOTHER);
        assertThat(Api.nobody()
                        .password(new Demo.Person(account, name, name, ANOTHER))
                        .expect(202)
                        .at("status"))
                .isEqualTo("2FA_SETUP_REQUIRED");
        assertThat(recover(name, "--no-such-word").expect(1)).contains("./cafe admin recover <name>");
    }

    @Test
    @DisplayName("./cafe admin recover: whoever is no administrator gets no link")
    void nobody_else_is_let_in() {
        assertThat(recover(TheCafe.demo().cashier().username()).expect(1))
                .contains("No active administrator is called");
    }

    private void setPassword(String link) {
        setPassword(link, PASSWORD);
    }

    private void setPassword(String link, String password) {
        fillIn(page, link, password);
        assertThat(page.locator("#identifier")).isVisible();
    }

    private static void fillIn(Page page, String link, String password) {
        page.navigate(link);
        page.locator("#newPassword").fill(password);
        page.locator("#repeated").fill(password);
        page.locator("#set").click();
    }

    private static CafeCommand recover(String... words) {
        var all = Stream.concat(Stream.of("admin", "recover"), Stream.of(words)).toArray(String[]::new);
        return CafeCommand.start(TheCafe.run(), TheCafe.offset(), Map.of(), all);
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
