package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.6, E14.5: the same on the pages")
class AccountLifePagesTest {

    private final Demo.Person member = Newcomer.verified();
    private final Mailbox mailbox = new Mailbox(member.email());
    private Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("E11.1, E11.2: deactivated after a question, and brought back by the button behind the mailed link")
    void for_a_while() {
        page = Console.of(member);
        Console.go(page, "/me/account");
        everybodyCanUse();
        page.locator("#to-deactivate").click();
        everybodyCanUse();
        press("#deactivate");
        assertThat(page).hasURL(Pattern.compile(".*/login\\?deactivated=true"));
        assertThat(page.locator(".note-good")).containsText("deactivated");
        Console.fillIn(page, member.username(), member.password());
        assertThat(page.locator("#messages")).containsText("wrong");

        page.navigate(Mailbox.link(mailbox.about("Bring your account back")));
        page.locator("#do").click();

        assertThat(page).hasURL(Pattern.compile(".*/login\\?reactivated=true"));
        Console.fillIn(page, member.username(), member.password());
        assertThat(page.locator("#navigation")).isVisible();
    }

    @Test
    @DisplayName(
            "E11.3, E11.4, D05, D32, D35: a choice for the balance, a button behind the link, a banner on every page, and one press to stay")
    void for_good_and_not_after_all() {
        try (var desk = Desk.open()) {
            desk.topUp(member.id(), "20.00").expectDone();
        }
        page = Console.of(member);
        Console.go(page, "/me/delete");
        assertThat(page.locator("#at-stake")).containsText("20.00");
        page.locator("#would-go summary").click();
        assertThat(page.locator("#would-go")).containsText("Trusted devices");
        page.locator("#would-stay summary").click();
        assertThat(page.locator("#would-stay")).containsText("The law wants the books kept");
        everybodyCanUse();
        press("#delete");
        assertThat(page.locator("#wish-message")).not().isEmpty();
        page.locator("#wish").selectOption("PAY_OUT");
        press("#delete");
        assertThat(page.locator("#asked")).hasText("Look into your mailbox");
        everybodyCanUse();

        var link = Mailbox.link(mailbox.about("Do you want your account to be deleted?"));
        page.navigate(link);
        assertThat(Api.signedIn(member).get("auth/account/deletion").expect(200).at("state"))
                .as("to look confirms nothing")
                .isEqualTo("ASKED");
        everybodyCanUse();
        page.locator("#do").click();
        assertThat(page).hasURL(Pattern.compile(".*/confirm-deletion\\?confirmed=true"));
        page.locator("#to-account").click();

        for (var path : List.of(
                "/me/account",
                "/me/profile",
                "/me/email",
                "/me/sessions",
                "/me/passkeys",
                "/me/second-factor",
                "/me/devices",
                "/me/activity",
                "/me/login-history")) {
            Console.go(page, path);
            assertThat(page.locator("#leaving-banner")).isVisible();
        }
        assertThat(Console.links(page)).contains("/me/account").doesNotContain("/me/wallet", "/me/overview");
        for (var path : List.of("/me/wallet", "/me/overview", "/me/play", "/me/delete", "/")) {
            page.navigate(TheCafe.base() + path);
            assertThat(page).hasURL(Pattern.compile(".*/me/account$"));
        }
        assertThat(page.locator("#scheduled")).isVisible();
        assertThat(page.locator("main")).containsText("I fetch it at the desk");
        everybodyCanUse();
        page.locator("#keep-account").click();
        assertThat(page).hasURL(Pattern.compile(".*/me/account\\?kept=true"));
        assertThat(page.locator("#leaving-banner")).hasCount(0);
        Console.go(page, "/me/wallet");
        mailbox.about("Your account will not be deleted");
    }

    @Test
    @DisplayName("E14.5, D05: the form, what is sent, both buttons behind the links, and the success")
    void to_another_address() {
        var address = "page-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
        page = Console.of(member);
        Console.go(page, "/me/account");
        page.locator("#to-email").click();
        everybodyCanUse();
        page.locator("#new-email").fill(member.email());
        page.locator("#ask").click();
        assertThat(page.locator("#new-email-message")).containsText("already is the address");
        page.locator("#new-email").fill(address);
        page.locator("#ask").click();
        assertThat(page.locator("#next-step")).containsText("present address");
        everybodyCanUse();

        page.navigate(Mailbox.link(mailbox.about("Do you want to move to another")));
        assertThat(page.locator("#offered")).containsText(address);
        everybodyCanUse();
        page.locator("#do").click();
        assertThat(page).hasURL(Pattern.compile(".*/verify-old-email\\?agreed=true"));
        page.navigate(Mailbox.link(new Mailbox(address).about("Is this your new e-mail address?")));
        everybodyCanUse();
        page.locator("#do").click();

        assertThat(page).hasURL(Pattern.compile(".*/verify-new-email\\?changed=true"));
        assertThat(page.locator(".note-good")).containsText("has moved");
        Console.go(page, "/me/email");
        assertThat(page.locator("main")).containsText(address);
    }

    @Test
    @DisplayName("E14.4: \"That was not me\" behind the link to the old address, and giving it up on the page")
    void not_to_another_address() {
        page = Console.of(member);
        Console.go(page, "/me/email");
        page.locator("#new-email").fill("thief-" + member.email());
        page.locator("#ask").click();
        page.navigate(Mailbox.link(mailbox.about("Do you want to move to another")));
        page.locator("#refuse").click();
        assertThat(page).hasURL(Pattern.compile(".*/verify-old-email\\?refused=true"));

        Console.go(page, "/me/email");
        page.locator("#new-email").fill("other-" + member.email());
        page.locator("#ask").click();
        page.locator("#give-up").click();
        assertThat(page).hasURL(Pattern.compile(".*/me/email\\?cancelled=true"));
        assertThat(page.locator("main")).containsText(member.email());
    }

    /** A button that asks back. */
    private void press(String button) {
        page.locator(button).click();
        page.locator(".ui-confirmdialog-yes").click();
    }

    private void everybodyCanUse() {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(serious).isEqualTo(List.of());
    }
}
