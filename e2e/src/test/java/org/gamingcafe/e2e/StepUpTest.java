package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Acts for which it does not suffice to be signed in (domain.md 8). */
@DisplayName("Step-up")
class StepUpTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(10);

    private static Demo demo;

    @BeforeAll
    static void open() {
        TheCafe.open();
        demo = TheCafe.demo();
    }

    @Test
    @DisplayName("The API refuses with step-up.required and the methods; the password opens the acts of this session")
    void the_api_asks_for_a_fresh_factor() {
        var person = demo.freshMemberWhoSignsIn();
        var caller = Api.nobody().bearing(Api.nobody().login(person).expect(200).at("accessToken"));
        Api.signedIn(person);
        TheCafe.clock().forward(TOO_LONG);

        var refused = revokeOthers(caller).expectProblem(403, "step-up.required");
        assertThat(refused.json().getJsonArray("methods").getString(0)).isEqualTo("PASSWORD");
        caller.postWithoutKey("auth/step-up", Body.of("password", "not the password"))
                .expectProblem(400, "password.wrong");
        revokeOthers(caller).expectProblem(403, "step-up.required");
        caller.postWithoutKey("/api/auth/step-up", Body.of("password", person.password()))
                .expect(204);

        var others = Books.number(
                        "select count(*) from login_session where account_id = ? and ended_at is null", person.id())
                - 1;
        assertThat(others).isPositive();
        assertThat(revokeOthers(caller).expect(200).number("ended")).isEqualTo(others);
    }

    @Test
    @DisplayName(
            "The page asks in a dialog, and after the right password the act goes on; what was confirmed is not asked twice")
    void the_page_asks_in_a_dialog() {
        var person = demo.freshMemberWhoSignsIn();
        var page = Console.of(person);
        var other = Api.signedIn(person);
        TheCafe.clock().forward(TOO_LONG);
        Console.go(page, "/me/sessions");

        page.locator("#revoke-others").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#step-up")).isVisible();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("step-up-password");
        page.locator("#step-up-password").fill("not the password");
        page.locator("#step-up-prove").click();
        assertThat(page.locator("#step-up-password-message")).not().isEmpty();
        page.locator("#step-up-password").fill(person.password());
        page.locator("#step-up-prove").click();

        assertThat(page.locator("#step-up")).isHidden();
        assertThat(page.locator(".note-good")).isVisible();
        other.get("auth/profile").expect(401);
        page.context().close();
    }

    /** PrimeFaces keeps a button disabled for a while after its act; here for longer than anybody needs for the password. */
    @Test
    void the_act_goes_on_however_soon_the_password_was_shown() {
        var person = demo.freshMemberWhoSignsIn();
        var page = Console.of(person);
        TheCafe.clock().forward(TOO_LONG);
        Console.go(page, "/me/sessions");
        page.evaluate("PrimeFaces.ajax.minLoadAnimation = 3000");

        page.locator("#revoke-others").click();
        page.locator(".ui-confirmdialog-yes").click();
        page.locator("#step-up-password").fill(person.password());
        page.locator("#step-up-prove").click();

        assertThat(page.locator("#step-up")).isHidden();
        assertThat(page.locator(".note-good")).isVisible();
        page.context().close();
    }

    @Test
    void an_act_that_comes_back_as_a_whole_page_goes_on_too() {
        var person = demo.freshMemberWhoSignsIn();
        var page = Console.of(person);
        TheCafe.clock().forward(TOO_LONG);
        Console.go(page, "/me/second-factor");

        page.locator("#begin").click();
        page.locator("#step-up-password").fill(person.password());
        page.locator("#step-up-prove").click();

        assertThat(page.locator("#manual-key")).isVisible();
        page.context().close();
    }

    @Test
    @DisplayName("Who leaves the dialog has done nothing")
    void who_leaves_the_dialog_has_done_nothing() {
        var person = demo.freshMemberWhoSignsIn();
        var page = Console.of(person);
        var other = Api.signedIn(person);
        TheCafe.clock().forward(TOO_LONG);
        Console.go(page, "/me/sessions");

        page.locator("#revoke-others").click();
        page.locator(".ui-confirmdialog-yes").click();
        page.locator("#step-up-leave").click();

        assertThat(page.locator("#step-up")).isHidden();
        assertThat(page.locator(".note-good")).isHidden();
        other.get("auth/profile").expect(200);
        page.context().close();
    }

    private static Answer revokeOthers(Api caller) {
        return caller.send(caller.request("auth/sessions/all").DELETE().build());
    }
}
