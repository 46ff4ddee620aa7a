package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Trusted devices, the review of sign-ins and the lockdown on pages. */
class DevicePagesTest {

    private final Page page = Browser.window();

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("E6.4: a browser is trusted at the second step, listed with its end, and forgotten after a question")
    void a_browser_is_trusted_and_forgotten() {
        var member = memberWithAnApp();
        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, member.username(), member.password());
        page.locator("#code").fill(Factor.code(TheCafe.base(), member));
        page.locator("#trust").check();
        page.locator("#verify").click();
        assertThat(page.locator("#navigation")).isVisible();

        Console.go(page, "/me/devices");
        assertThat(page.locator("#devices tbody tr")).hasCount(1);
        assertThat(page.locator("#devices .state-ACTIVE")).hasText("This device");
        everybodyCanUse();
        page.locator("#sign-out").click();
        page.navigate(TheCafe.base() + "/login");
        Console.fillIn(page, member.username(), member.password());
        assertThat(page.locator("#navigation")).isVisible();

        Console.go(page, "/me/devices");
        page.locator("#devices button").last().click();
        page.locator("#keep").click();
        assertThat(page.locator("#sure")).hasCount(0);
        page.locator("#devices button").last().click();
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Remove trust")))
                .isVisible();
        page.locator("#remove").click();
        assertThat(page.locator(".note-good")).isVisible();
        assertThat(page.locator("#devices tbody tr[data-ri]")).hasCount(0);
    }

    @Test
    @DisplayName("Domain 8: \"this wasn't me\" on the page, after a question, and the way back by mail")
    void an_account_is_locked_down_on_the_page() {
        var member = Newcomer.verified();
        var mailbox = new Mailbox(member.email());
        Console.signIn(page, TheCafe.base(), member);
        Console.go(page, "/me/login-history");
        everybodyCanUse();

        page.locator("#lock-down").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page).hasURL(Pattern.compile(".*/login\\?lockedDown=true"));
        assertThat(page.locator(".note-good")).containsText("locked down");
        Console.fillIn(page, member.username(), member.password());
        assertThat(page.locator("#messages")).containsText("Name or password is wrong");
        var link = Mailbox.link(mailbox.latestOf(3));
        Assertions.assertTrue(link.startsWith(TheCafe.base() + "/reset-password?ticket="), link);
    }

    @Test
    @DisplayName("E9.3: who looks after the house sees attempts with score and reasons, and filters them")
    void sign_ins_are_reviewed() {
        var member = Newcomer.verified();
        Api.nobody()
                .postWithoutKey("auth/login", Body.of("identifier", member.username(), "password", "wrong"))
                .expect(401);
        Console.signIn(page, TheCafe.base(), TheCafe.demo().admin());

        Console.go(page, "/admin/ops/sign-ins");
        page.locator("#signins-search").fill(member.email());

        assertThat(page.locator("#signins tbody tr")).hasCount(2);
        assertThat(page.locator("#signins tbody tr").first()).containsText("Wrong password");
        everybodyCanUse();
        page.locator("#signins-reason").selectOption("WRONG_PASSWORD");
        assertThat(page.locator("#signins tbody tr")).hasCount(1);
        page.locator("#signins-reason").selectOption("");
        page.locator("#signins-score").selectOption("40");
        assertThat(page.locator("#signins tbody tr[data-ri]")).hasCount(0);
    }

    private void everybodyCanUse() {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        Assertions.assertEquals(List.of(), serious);
    }

    private static Demo.Person memberWithAnApp() {
        var member = Newcomer.verified();
        var here = Api.signedIn(member);
        var secret =
                here.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret");
        Factor.keep(TheCafe.base(), member, secret);
        here.postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(TheCafe.base(), member)))
                .expect(200);
        return member;
    }
}
