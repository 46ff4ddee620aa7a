package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alerts, notifications, privacy and one's data on pages. */
class PrivacyPagesTest {

    private final Demo.Person member = Newcomer.verified();
    private final Page page = Browser.window();

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("E15.3: unread alerts are counted at the head of each page, read one by one, filtered, and answered")
    void alerts_are_read_on_the_page() {
        var other = Api.signedIn(member);
        Console.signIn(page, TheCafe.base(), member);
        other.send(other.request("auth/sessions/all").DELETE().build()).expect(200);
        Console.signIn(page, TheCafe.base(), member);
        assertThat(page.locator("#to-alerts")).isVisible();
        page.locator("#to-alerts").click();
        assertThat(page).hasURL(Pattern.compile(".*/me/alerts(\\.xhtml)?"));
        var ended = page.locator("#alerts tbody tr").filter(withText("All other sign-ins were ended"));
        assertThat(ended.locator(".state-WAITING")).isVisible();
        everybodyCanUse();

        ended.locator("button").click();
        assertThat(ended.locator(".state-WAITING")).hasCount(0);
        page.locator("#alerts-kind").selectOption("PASSWORD");
        assertThat(page.locator("#alerts tbody tr[data-ri]")).hasCount(0);
        assertThat(page.locator(".list-none")).isVisible();
        page.locator("#alerts-kind").selectOption("");
        page.locator("#alerts-read-all").click();
        assertThat(page.locator("#to-alerts")).hasCount(0);

        page.locator("#lock-down").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?lockedDown=true"));
    }

    @Test
    @DisplayName("E13.6: notices are chosen in groups, looked at, and saved with a word that they are")
    void notices_are_chosen_on_the_page() {
        Console.signIn(page, TheCafe.base(), member);
        Console.go(page, "/me/notifications");
        everybodyCanUse();
        assertThat(page.getByLabel("Always by mail: Password")).isDisabled();
        assertThat(page.getByLabel("By mail: News and offers")).not().isChecked();

        page.getByLabel("Preview: Reminders").click();
        assertThat(page.locator("#preview details")).hasCount(1);
        page.getByLabel("By mail: Reminders").uncheck();
        page.locator("#notifications-save").click();

        assertThat(page.locator("#notifications-answer .note-good")).isVisible();
        Console.go(page, "/me/notifications");
        assertThat(page.getByLabel("By mail: Reminders")).not().isChecked();
        assertThat(page.getByLabel("By mail: Bookings")).isChecked();
    }

    @Test
    @DisplayName("E13.5: privacy has its toggles with descriptions, a notice, and a list of each yes and no")
    void privacy_is_chosen_on_the_page() {
        Console.signIn(page, TheCafe.base(), member);
        Console.go(page, "/me/privacy");
        everybodyCanUse();
        assertThat(page.locator("#gdpr")).isVisible();

        page.locator("#offers").check();
        page.locator("#privacy-save").click();

        assertThat(page.locator("#privacy .note-good")).isVisible();
        assertThat(page.locator("#consents tbody tr")).hasCount(1);
        assertThat(page.locator("#consents tbody tr")).containsText("News and offers by mail");
        Console.go(page, "/me/privacy");
        assertThat(page.locator("#offers")).isChecked();
        everybodyCanUse();
    }

    @Test
    @DisplayName(
            "E12.5: data is asked for, put together while one watches, and taken along for programs and for reading")
    void data_is_taken_along_on_the_page() throws IOException {
        Console.signIn(page, TheCafe.base(), member);
        Console.go(page, "/me/data");
        everybodyCanUse();

        page.locator("#data-request").click();
        assertThat(page.locator("#data-json")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        everybodyCanUse();
        var json = page.waitForDownload(() -> page.locator("#data-json").click());
        Assertions.assertEquals("my-data.json", json.suggestedFilename());
        Assertions.assertTrue(Files.readString(json.path()).contains(member.email()));

        page.navigate(Mailbox.link(new Mailbox(member.email()).about("/me/data?ticket=")));
        var read = page.waitForDownload(() -> page.locator("#data-page").click());
        Assertions.assertTrue(Files.readString(read.path()).contains("<h2>Account</h2>"));
        Console.go(page, "/me/data");
        assertThat(page.locator("#exports tbody tr")).hasCount(1);
        assertThat(page.locator("#exports .state-READY")).isVisible();
    }

    @Test
    @DisplayName("E13.4: the link in a mail leads to a button; only that turns such mails off, without signing in")
    void mails_are_turned_off_on_the_page() {
        Reminders.sendTo(member);
        var found = Pattern.compile("(http\\S+/unsubscribe\\?word=[A-Za-z0-9._-]+)")
                .matcher(new Mailbox(member.email()).about("/unsubscribe?word="));
        Assertions.assertTrue(found.find());

        page.navigate(found.group(1));
        everybodyCanUse();
        assertThat(page.locator("#stop-form")).containsText("Reminders");
        page.locator("#stop").click();

        assertThat(page.locator(".note-good")).isVisible();
        page.navigate(TheCafe.base() + "/unsubscribe?word=never");
        assertThat(page.locator("#stop-form .note-error")).isVisible();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void everybodyCanUse() {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        Assertions.assertEquals(List.of(), serious);
    }
}
