package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lock and the record of attempts on pages. */
class LockoutPagesTest {

    private static final String WRONG = "not the password";
    private static final Pattern COUNTDOWN = Pattern.compile("1[45]:\\d\\d");

    private final Page page = Browser.window();

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("E3.5, D05: a countdown that ticks, unlock by mail; the mailed page acts on its button only")
    void a_locked_account_is_unlocked_on_pages() {
        var member = Newcomer.verified();
        var mailbox = new Mailbox(member.email());
        var before = mailbox.size();
        fail(member.username());
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> Console.fillIn(page, member.username(), member.password()));

        Assertions.assertEquals(423, answer.status());
        assertThat(page.locator("#locked")).containsText("Too many wrong passwords");
        assertThat(page.locator("#locked-left")).hasText(COUNTDOWN);
        var shown = page.locator("#locked-left").textContent();
        assertThat(page.locator("#locked-left")).not().hasText(shown);

        page.locator("#to-unlock").click();
        page.locator("#email").fill(member.email());
        page.locator("#ask").click();
        assertThat(page.locator(".note-good")).isVisible();
        var link = Mailbox.link(mailbox.latestOf(before + 2));
        page.navigate(link);
        page.navigate(link);
        page.locator("#do").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?unlocked=true"));
        Console.fillIn(page, member.username(), member.password());
        confirmByMail(mailbox);
        assertThat(page.locator("#navigation")).isVisible();

        page.navigate(link);
        page.locator("#do").click();
        assertThat(page.locator("#messages")).containsText("no longer valid");
    }

    @Test
    @DisplayName("E3.5, D14: the page locks a name that nobody has like any other, in German too")
    void an_unknown_name_is_locked_on_the_page_too() {
        var nobody = "nobody." + UUID.randomUUID().toString().substring(0, 8);
        fail(nobody);
        Console.fillIn(page, nobody, WRONG);
        assertThat(page.locator("#locked")).isVisible();

        var german = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("de"))
                .newPage();
        german.navigate(TheCafe.base() + "/login");
        Console.fillIn(german, nobody, WRONG);
        assertThat(german.locator("#locked-left")).hasText(COUNTDOWN);
        assertThat(german.locator("#to-unlock")).containsText("Per E-Mail entsperren");
        german.context().close();
    }

    @Test
    @DisplayName("E3.5: when the time is over the page says so, and the right password opens")
    void the_lock_ends_by_itself() {
        var member = Newcomer.verified();
        fail(member.username());
        TheCafe.clock().forward(Duration.ofMinutes(15).minusSeconds(8));
        Console.fillIn(page, member.username(), member.password());
        assertThat(page.locator("#locked-over")).isHidden();

        assertThat(page.locator("#locked-over")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        TheCafe.clock().forward(Duration.ofSeconds(5));
        Console.fillIn(page, member.username(), member.password());

        confirmByMail(new Mailbox(member.email()));
        assertThat(page.locator("#navigation")).isVisible();
    }

    /** E9.4: right after so many wrong passwords even the right one needs the code that is mailed. */
    private void confirmByMail(Mailbox mailbox) {
        assertThat(page).hasURL(Pattern.compile(".*/second-factor\\?doubted=true"));
        page.locator("#code").fill(mailbox.code());
        page.locator("#verify").click();
    }

    @Test
    @DisplayName("E8.6: the history shows what succeeded and what failed, marks the unusual and leads to what helps")
    void attempts_are_shown() {
        var member = Newcomer.verified();
        for (var i = 0; i < 3; i++) {
            Api.nobody()
                    .postWithoutKey("auth/login", Body.of("identifier", member.username(), "password", WRONG))
                    .expect(401);
        }
        Console.signIn(page, TheCafe.base(), member);
        page.locator("#navigation a[href='/me/login-history']").click();

        assertThat(page.locator(".timeline li")).hasCount(5);
        assertThat(page.locator(".timeline li.good")).hasCount(2);
        assertThat(page.locator(".timeline li.suspicious")).hasCount(2);
        assertThat(page.locator(".timeline li").first()).containsText("Password right");
        assertThat(page.locator(".timeline li").nth(1)).containsText("Wrong password");
        assertThat(page.locator("#not-me")).containsText("unusual");
        page.locator("#to-password").click();
        assertThat(page).hasURL(Pattern.compile(".*/me/profile#secret"));
        assertThat(page.locator("#current")).isVisible();
        Console.go(page, "/me/login-history?language=de");
        assertThat(page.locator(".timeline li").nth(1)).containsText("Falsches Passwort");
        page.locator("#to-sessions").click();
        assertThat(page.locator("#sessions")).isVisible();
    }

    private void fail(String name) {
        page.navigate(TheCafe.base() + "/login");
        for (var i = 0; i < 5; i++) {
            Console.fillIn(page, name, WRONG);
            assertThat(page.locator("#messages")).containsText("Name or password is wrong");
        }
    }
}
