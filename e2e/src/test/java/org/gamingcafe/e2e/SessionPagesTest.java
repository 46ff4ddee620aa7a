package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How sessions end on the pages: by hand, elsewhere, and by time. */
class SessionPagesTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/login\\?ended=true.*");

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("E5.8: the page lists the devices; one is signed out after a question, then all others")
    void devices_are_signed_out_on_the_page() {
        var member = demo.freshMemberWhoSignsIn();
        var app = Api.signedIn(member);
        var page = Console.of(member);
        var elsewhere = Console.of(member);
        Console.go(page, "/me/sessions");
        assertThat(page.locator("#sessions tbody tr")).hasCount(3);
        assertThat(page.locator("#sessions .state-ACTIVE")).hasCount(1);

        page.locator("#sessions button").last().click();
        page.locator("#keep").click();
        assertThat(page.locator("#sure")).hasCount(0);
        app.get("auth/profile").expect(200);
        page.locator("#sessions button").last().click();
        page.locator("#revoke").click();
        assertThat(page.locator("#sessions tbody tr")).hasCount(2);
        app.get("auth/profile").expect(401).isProblem();

        page.locator("#revoke-others").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#sessions tbody tr")).hasCount(1);
        assertThat(elsewhere).hasURL(SIGN_IN);
        page.reload();
        assertThat(page.locator("#navigation")).isVisible();
        page.context().close();
        elsewhere.context().close();
    }

    @Test
    @DisplayName("A page that only lies there lands on the sign-in page a moment after its session is revoked")
    void an_open_page_leaves_when_its_session_is_revoked() {
        var member = demo.freshMemberWhoSignsIn();
        var page = Console.of(member);
        Console.go(page, "/me/profile");
        var app = Api.signedIn(member);

        app.send(app.request("auth/sessions/all").DELETE().build()).expect(200);

        assertThat(page).hasURL(SIGN_IN, new PageAssertions.HasURLOptions().setTimeout(3_000));
        assertThat(page.locator(".note-info")).isVisible();
        Console.fillIn(page, member.username(), member.password());
        assertThat(page).hasURL(Pattern.compile(".*/me/profile(\\.xhtml)?"));
        page.context().close();
    }

    @Test
    @DisplayName("E7.2, E7.5: a warning at 25 minutes with a countdown; stay, leave, or just go on")
    void a_warning_comes_in_time() {
        var cashier = Console.of(demo.cashier());
        Console.go(cashier, "/me/profile");
        var manager = Console.of(demo.manager());
        Console.go(manager, "/me/profile");
        assertThat(cashier.locator("#timeout")).isHidden();

        TheCafe.clock().forward(Duration.ofMinutes(25).plusSeconds(5));

        assertThat(cashier.locator("#timeout")).isVisible(soon());
        assertThat(cashier.locator("#timeout-left")).hasText(Pattern.compile("4:[0-5]\\d"));
        assertThat(cashier.evaluate("document.activeElement.id")).isEqualTo("timeout-stay");
        Everywhere.look(cashier, "timeout-warning");
        cashier.locator("#timeout-stay").click();
        assertThat(cashier.locator("#timeout")).isHidden();
        assertThat(manager.locator("#timeout")).isVisible(soon());
        manager.keyboard().press("Shift");
        assertThat(manager.locator("#timeout")).isHidden();

        TheCafe.clock().forward(Duration.ofMinutes(26));
        assertThat(cashier.locator("#timeout")).isVisible(soon());
        cashier.locator("#timeout-leave").click();
        assertThat(cashier).hasURL(Pattern.compile(".*/login\\?left=true"));
        assertThat(manager.locator("#timeout")).isVisible(soon());
        TheCafe.clock().forward(Duration.ofMinutes(5));
        assertThat(manager).hasURL(SIGN_IN, new PageAssertions.HasURLOptions().setTimeout(10_000));
        cashier.context().close();
        manager.context().close();
    }

    @Test
    @DisplayName("What a page asks by itself keeps no session alive")
    void a_page_that_asks_by_itself_keeps_nobody_signed_in() {
        var page = Console.of(demo.cashier());
        Console.go(page, "/admin/play/floor");
        TheCafe.clock().forward(Duration.ofMinutes(20));
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {});

        TheCafe.clock().forward(Duration.ofMinutes(11));

        assertThat(page).hasURL(SIGN_IN, new PageAssertions.HasURLOptions().setTimeout(10_000));
        page.context().close();
    }

    @Test
    @DisplayName(
            "E7.4: a member who wants to stay signed in is known again after the browser was closed; staff are not")
    void a_remembered_member_is_known_again() {
        var member = demo.freshMemberWhoSignsIn();
        assertThat(isKnownAgain(member)).isTrue();
        assertThat(isKnownAgain(demo.cashier())).isFalse();
    }

    @Test
    @DisplayName("Another site cannot keep a session alive: to stay needs a header that it cannot send")
    void to_stay_needs_a_header_of_the_house() {
        var nobody = Api.nobody();

        assertThat(nobody.send(nobody.request("/session-state").GET().build()).status())
                .isEqualTo(401);
        assertThat(nobody.send(nobody.request("/session-state")
                                .POST(BodyPublishers.noBody())
                                .build())
                        .status())
                .isEqualTo(403);
    }

    private static boolean isKnownAgain(Demo.Person person) {
        var page = Browser.window();
        page.navigate(TheCafe.base() + "/login");
        page.locator("#remember").check();
        Console.fillIn(page, person.username(), person.password());
        assertThat(page.locator("#navigation")).isVisible();
        forgetTheWindow(page);

        page.navigate(TheCafe.base() + "/me/profile");

        var known = page.locator("#navigation").count() == 1;
        if (known) {
            page.locator("#sign-out").click();
            page.navigate(TheCafe.base() + "/me/profile");
            assertThat(page.locator("#navigation")).hasCount(0);
        }
        page.context().close();
        return known;
    }

    /** What a browser forgets when its windows are closed: cookies without an age. */
    private static void forgetTheWindow(Page page) {
        var context = page.context();
        page.navigate("about:blank");
        context.clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
    }
}
