package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same on pages, by keyboard. */
class AccountPagesTest {

    private static final String FIRST = "plum-orbit-kettle-93";
    private static final String SECOND = "brisk-walnut-engine-41";

    private final Page page = Browser.window();
    private final String email = "page-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    private final Mailbox mailbox = new Mailbox(email);

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName(
            "D05, D23: register by keyboard, look at the link as a scanner does, verify by the button, choose a name")
    void somebody_registers_and_verifies() {
        page.navigate(TheCafe.base() + "/register");
        page.locator("#name").focus();
        page.keyboard().type("Mika");
        page.keyboard().press("Tab");
        page.keyboard().type(email);
        page.keyboard().press("Tab");
        page.keyboard().type(FIRST);
        assertThat(page.locator(".meter p")).containsText("Good.");
        page.keyboard().press("Enter");
        assertThat(page.locator(".note-good")).containsText("Look into your mailbox");

        var link = Mailbox.link(mailbox.latestOf(1));
        Console.signIn(page, TheCafe.base(), new Demo.Person(UUID.randomUUID(), email, email, FIRST));
        page.navigate(TheCafe.base() + "/me/profile");
        assertThat(page.locator("#verification")).isVisible();
        page.locator("#username").fill("early-bird");
        page.locator("#choose").click();
        assertThat(page.locator("body")).containsText("First verify");

        page.navigate(link);
        page.navigate(link);
        page.locator("#do").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?verified=true"));
    }

    @Test
    @DisplayName("E10.6: forget, reset and change a password on pages")
    void a_password_is_forgotten_reset_and_changed() {
        Api.nobody()
                .postWithoutKey(
                        "auth/register",
                        Body.of("email", email, "displayName", "Mika", "language", "en", "password", FIRST))
                .expect(202);
        mailbox.latestOf(1);

        page.navigate(TheCafe.base() + "/login");
        page.locator("#to-forgot").click();
        page.locator("#email").fill(email);
        page.locator("#ask").click();
        assertThat(page.locator(".note-good")).isVisible();
        page.navigate(Mailbox.link(mailbox.latestOf(2)));
        page.locator("#newPassword").fill(FIRST);
        page.locator("#repeated").fill(FIRST);
        page.locator("#set").click();
        assertThat(page.locator("#newPassword-message")).containsText("one of your latest");
        page.locator("#newPassword").fill(SECOND);
        page.locator("#repeated").fill(SECOND);
        page.locator("#set").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?changed=true"));

        Console.fillIn(page, email, SECOND);
        assertThat(page.locator("#navigation")).isVisible();
        page.navigate(TheCafe.base() + "/me/profile");
        page.locator("#current").fill(FIRST);
        page.locator("#newPassword").fill("third-orchid-harbour-58");
        page.locator("#repeated").fill("third-orchid-harbour-58");
        page.locator("#change").click();
        assertThat(page.locator("#current-message")).containsText("not your present password");
        page.locator("#current").fill(SECOND);
        page.locator("#newPassword").fill("third-orchid-harbour-58");
        page.locator("#repeated").fill("third-orchid-harbour-58");
        page.locator("#change").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?changed=true"));
    }

    @Test
    @DisplayName(
            "E10.6: who has to change the password is led there by the sign-in, gets nowhere else, and comes in with the new one")
    void a_forced_change_is_made_on_the_way_in() {
        var person = Newcomer.verified();
        Api.signedIn(TheCafe.demo().manager())
                .post("admin/users/" + person.id() + "/force-password-change")
                .expect(200);

        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, person.email(), person.password());
        assertThat(page).hasURL(Pattern.compile(".*/reset-password\\?forced=true"));
        assertThat(page.locator(".note-info")).isVisible();
        Everywhere.look(page, "forced-change");
        page.navigate(TheCafe.base() + "/me/overview");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));

        page.navigate(TheCafe.base() + "/reset-password?forced=true");
        page.locator("#newPassword").fill(person.password());
        page.locator("#repeated").fill(person.password());
        page.locator("#set").click();
        assertThat(page.locator("#newPassword-message")).containsText("one of your latest");
        page.locator("#newPassword").fill(SECOND);
        page.locator("#repeated").fill(SECOND);
        page.locator("#set").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?changed=true"));
        Console.fillIn(page, person.email(), SECOND);
        assertThat(page.locator("#navigation")).isVisible();
    }

    @Test
    @DisplayName("D23: the desk shows a code once")
    void the_desk_shows_a_code() {
        var demo = TheCafe.demo();
        var member = Api.signedIn(demo.cashier())
                .postWithoutKey("members", Body.of("name", "Ada", "language", "en"))
                .expect(201)
                .at("accountId");
        Console.signIn(page, TheCafe.base(), demo.cashier());
        Console.go(page, "/admin/member/member?id=" + member);

        page.locator("#claim-link").click();
        assertThat(page.locator("main")).containsText("no e-mail address");
        page.locator("#claim-hand").click();
        assertThat(page.locator("#claim-code")).hasText(Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    }
}
