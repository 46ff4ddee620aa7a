package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second step of a sign-in on pages. */
class SecondFactorPagesTest {

    private static final Pattern COUNTDOWN = Pattern.compile("[0-9]:\\d\\d");

    private final Page page = Browser.window();

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("E2.9, E2.10: the manager signs in with password and code, to the page that was asked for")
    void the_second_step_asks_for_a_code() {
        var manager = TheCafe.demo().manager();
        page.navigate(TheCafe.base() + "/admin/user/users");
        Console.fillIn(page, manager.username(), manager.password());
        assertThat(page).hasURL(Pattern.compile(".*/second-factor$"));
        assertThat(page.locator("#left")).hasText(COUNTDOWN);
        page.navigate(TheCafe.base() + "/admin/user/users");
        assertThat(page.locator("#identifier")).isVisible();
        page.navigate(TheCafe.base() + "/second-factor");
        page.locator("#code").fill("000000");
        page.locator("#verify").click();
        assertThat(page.locator("#messages")).containsText("not right");

        page.locator("#code").fill(Factor.code(TheCafe.base(), manager));
        page.locator("#verify").click();

        assertThat(page.locator("#navigation")).isVisible();
        page.navigate(TheCafe.base() + "/second-factor");
        assertThat(page.locator("#code")).hasCount(0);
    }

    @Test
    @DisplayName("E2.8, E2.7: another way is chosen: a code by mail, then a backup code")
    void another_way_is_chosen() {
        var member = Newcomer.verified();
        var own = Api.signedIn(member);
        Factor.keep(
                TheCafe.base(),
                member,
                own.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret"));
        var backup = own.postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(TheCafe.base(), member)))
                .expect(200)
                .json()
                .getJsonArray("backupCodes")
                .getString(0);
        var mailbox = new Mailbox(member.email());
        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, member.username(), member.password());
        page.locator("#by-mail").click();
        assertThat(page.locator(".note-good")).isVisible();
        assertThat(page.locator("#asked")).containsText("mail");
        page.locator("#code").fill(mailbox.code());
        page.locator("#verify").click();
        assertThat(page.locator("#navigation")).isVisible();

        page.locator("#sign-out").click();
        Console.fillIn(page, member.username(), member.password());
        page.locator("#by-backup-code").click();
        page.locator("#code").fill(backup);
        page.locator("#verify").click();

        assertThat(page.locator("#navigation")).isVisible();
    }

    @Test
    @DisplayName("D27, E2.10: who must have a second factor sets it up on the way in and sees the backup codes once")
    void it_is_set_up_on_the_way_in() {
        var manager = Colleagues.join("MANAGER");
        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, manager.username(), manager.password());
        assertThat(page).hasURL(Pattern.compile(".*/second-factor-setup$"));
        assertThat(page.locator("#picture")).isVisible();
        var key = page.locator("#manual-key").textContent();
        page.locator("#code").fill("000000");
        page.locator("#enable").click();
        assertThat(page.locator("#manual-key")).hasText(key);

        Factor.keep(TheCafe.base(), manager, key);
        page.locator("#code").fill(Factor.code(TheCafe.base(), manager));
        page.locator("#enable").click();

        assertThat(page.locator("#backup-codes li")).hasCount(10);
        page.locator("#kept").click();
        assertThat(page.locator("#navigation")).isVisible();
    }

    @Test
    @DisplayName("E2.5: three wrong codes show the lock and its countdown")
    void a_lock_is_shown() {
        var manager = Colleagues.join("MANAGER");
        Api.signedIn(manager);
        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, manager.username(), manager.password());
        for (var i = 0; i < 4; i++) {
            page.locator("#code").fill("nobody");
            page.locator("#verify").click();
        }

        assertThat(page.locator("#locked")).containsText("Too many wrong codes");
        assertThat(page.locator("#locked-left")).hasText(Pattern.compile("1[45]:\\d\\d"));
    }
}
