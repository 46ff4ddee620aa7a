package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One's own second factor on its page. */
class SecondFactorSettingsPagesTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName(
            "E2.10: a member sets up an app, keeps the backup codes, takes new ones, and switches it off with the password")
    void a_second_factor_comes_and_goes() throws IOException {
        var person = Newcomer.verified();
        var page = Console.of(person);
        Console.go(page, "/me/second-factor");
        isAccessible(page);

        page.locator("#begin").click();
        var secret = page.locator("#manual-key").textContent();
        isAccessible(page);
        page.locator("#code").fill("nobody");
        page.locator("#enable").click();
        assertThat(page.locator("#code-message")).isVisible();
        assertThat(page.locator("#manual-key")).hasText(secret);
        page.locator("#code")
                .fill(Factor.code(secret.replace(" ", ""), TheCafe.clock().now()));
        page.locator("#enable").click();
        assertThat(page.locator("#backup-codes li")).hasCount(10);
        assertThat(page.locator("#state")).containsText("is on");
        isAccessible(page);
        var first = page.locator("#backup-codes").textContent();
        var file = page.waitForDownload(() -> page.locator("#save-codes").click());
        assertThat(file.suggestedFilename()).isEqualTo("backup-codes.txt");
        assertThat(Files.readAllLines(file.path())).hasSize(10).allMatch(first::contains);

        Console.go(page, "/me/second-factor");
        assertThat(page.locator("#backup-codes")).hasCount(0);
        page.locator("#preferred").selectOption("EMAIL");
        page.locator("#prefer").click();
        assertThat(page.locator("#messages")).containsText("Saved");
        isAccessible(page);
        assertThat(page.locator("#preferred")).hasValue("EMAIL");
        page.locator("#renew").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#backup-codes li")).hasCount(10);
        assertThat(page.locator("#backup-codes").textContent()).isNotEqualTo(first);

        page.locator("#password").fill("not the password");
        page.locator("#disable").click();
        assertThat(page.locator("#password-message")).isVisible();
        page.locator("#password").fill(person.password());
        page.locator("#disable").click();
        assertThat(page.locator("#state")).containsText("is off");
        page.context().close();
    }

    @Test
    @DisplayName(
            "Step-up: no form that is made up begins a set-up or shows a secret; another session sees none that was begun")
    void a_set_up_is_seen_by_who_began_it() {
        var person = Newcomer.verified();
        var page = Console.of(person);
        Console.go(page, "/me/second-factor");
        page.locator("#begin").click();
        assertThat(page.locator("#manual-key")).isVisible();

        var other = Visitor.signedIn(person).get("/me/second-factor?confirm-form=confirm-form");

        assertThat(other.expect(200).text()).contains("set-up-form").doesNotContain("manual-key");
        page.locator("#code").fill("nobody");
        page.locator("#enable").click();
        assertThat(page.locator("#manual-key")).isVisible();
        page.context().close();
    }

    @Test
    @DisplayName("Issue 5, item 8: how many have a second factor is a figure and stands on the page of people")
    void adoption_is_shown() {
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/user/users");

        assertThat(page.locator("#adoption")).containsText("active accounts");
        assertThat(Api.signedIn(demo.admin()).get("metrics").expect(200).text()).contains("two_factor_adoption_ratio");
        page.context().close();
    }

    private static void isAccessible(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).isEmpty();
    }
}
