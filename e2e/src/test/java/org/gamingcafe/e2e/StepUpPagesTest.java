package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The dialog of the pages in which a person shows again who they are. */
@DisplayName("Issue 5, item 6: the step-up dialog offers every factor of the person")
class StepUpPagesTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(10);
    private static final URI HOUSE =
            URI.create("http://localhost:" + TheCafe.base().getPort());

    @Test
    @DisplayName(
            "By keyboard: the app in place of the password; a wrong code is told in the dialog, the right one goes on with the act")
    void a_code_of_the_app_goes_on_with_the_act() {
        var member = withAnApp();
        var page = Console.of(member);
        ask(page, TheCafe.base());
        assertThat(page.locator("#step-up-password")).isFocused();
        isAccessible(page);

        page.locator("#step-up-by-app").press("Enter");
        assertThat(page.locator("#step-up-code")).isFocused();
        assertThat(page.locator("#step-up-password")).hasCount(0);
        isAccessible(page);
        page.locator("#step-up-code").fill("nobody");
        page.locator("#step-up-prove").click();
        assertThat(page.locator("#step-up-code-message")).not().isEmpty();
        page.locator("#step-up-code").fill(Factor.code(TheCafe.base(), member));
        page.locator("#step-up-code").press("Enter");

        goesOn(page);
    }

    @Test
    @DisplayName("E2.8: a code by mail; another one can be asked for when the countdown is over")
    void a_mailed_code_goes_on_with_the_act() {
        var member = withAnApp();
        var page = Console.of(member);
        ask(page, TheCafe.base());

        page.locator("#step-up-by-mail").click();
        assertThat(page.locator("#step-up-code")).isFocused();
        assertThat(page.locator("#step-up-wait")).isVisible();
        assertThat(page.locator("#step-up-by-mail")).isHidden();
        assertThat(page.locator("#step-up-by-app")).isVisible();
        isAccessible(page);
        page.locator("#step-up-code").fill(new Mailbox(member.email()).code());
        page.locator("#step-up-prove").click();

        goesOn(page);
    }

    @Test
    @DisplayName("A passkey, in the dialog")
    void a_passkey_goes_on_with_the_act() {
        var member = Newcomer.verified();
        var page = Browser.window();
        authenticator(page);
        Console.signIn(page, HOUSE, member);
        page.navigate(HOUSE + "/me/passkeys");
        page.locator("#name").fill("My phone");
        page.locator("#passkey-begin").click();
        assertThat(page.locator("#answer .note-good")).isVisible();
        ask(page, HOUSE);

        page.locator("#step-up-by-passkey").click();
        assertThat(page.locator("#step-up-passkey")).isFocused();
        isAccessible(page);
        page.locator("#step-up-passkey").click();

        goesOn(page);
    }

    private static Demo.Person withAnApp() {
        var member = Newcomer.verified();
        StepUpFactorTest.setUp(
                Api.nobody().bearing(Api.nobody().password(member).expect(200).at("accessToken")), member);
        return member;
    }

    /** Wants something that needs a fresh factor, longer after the sign-in than that counts. */
    private static void ask(Page page, URI house) {
        TheCafe.clock().forward(TOO_LONG);
        page.navigate(house + "/me/sessions");
        page.locator("#revoke-others").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#step-up")).isVisible();
    }

    private static void goesOn(Page page) {
        assertThat(page.locator("#step-up")).isHidden();
        assertThat(page.locator(".note-good")).isVisible();
        page.context().close();
    }

    private static void authenticator(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        browser.send(
                "WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject());
    }

    /** The messages are PrimeFaces' own: items of a list that are alerts, which axe takes for no items. */
    private static void isAccessible(Page page) {
        var serious = new AxeBuilder(page)
                .exclude(".ui-messages").analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).isEmpty();
    }
}
