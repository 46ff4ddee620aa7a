package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same on pages. */
class PeoplePagesTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("E10.5: a colleague is invited by keyboard; the mail opens the choice of a password")
    void a_colleague_is_invited_by_keyboard() {
        var email = Colleagues.address();
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/user/users");
        page.locator("#new-user").press("Enter");
        assertThat(page.locator("#role option")).hasText(new String[] {"Cashier", "Manager"});
        page.locator("#name").focus();
        page.keyboard().type("Carla Team");
        page.keyboard().press("Tab");
        page.keyboard().type(email);
        page.locator("#invite").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin/user/user\\?invited=true.*"));
        assertThat(page.locator(".note-good")).containsText("on its way");
        assertThat(page.locator("#facts .state")).hasText("Invited");

        page.locator("#invite-again").click();
        assertThat(page.locator("#acts-form .note-good")).containsText("on its way");
        page.navigate(Mailbox.link(new Mailbox(email).latestOf(2)));
        page.locator("#newPassword").fill(Colleagues.CHOSEN);
        page.locator("#repeated").fill(Colleagues.CHOSEN);
        page.locator("#set").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?changed=true"));
        page.context().close();
    }

    @Test
    @DisplayName(
            "D31: somebody is found, gets another role, is signed out, deactivated and let in again, each after a question")
    void somebody_is_administered() {
        var person = Colleagues.join("CASHIER");
        var session = Api.signedIn(person);
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/user/users");
        page.locator("#users-search").fill(person.email());
        assertThat(page.locator("#users tbody tr")).hasCount(1);
        page.locator("#users-status").selectOption("DEACTIVATED");
        assertThat(page.locator("#users-list .list-none")).containsText("Nothing found");
        page.locator("#users-status").selectOption("ACTIVE");
        page.locator("#users tbody a").click();

        assertThat(page.locator("#session-rows tbody tr")).hasCount(1);
        assertThat(page.locator("#activity tbody")).containsText("Password changed");
        page.locator("#role").selectOption("MANAGER");
        page.locator("#save-role").click();
        page.locator(".ui-confirmdialog-no").click();
        session.get("stations").expect(200);
        page.locator("#save-role").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#roles-form .note-good")).isVisible();
        assertThat(page.locator("#activity tbody")).containsText("before: Cashier");
        assertThat(page.locator("#activity tbody")).containsText("a second factor is needed now");
        session.get("stations").expectProblem(401, "token.stale");

        page.locator("#end-sessions").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#sessions")).containsText("Signed in nowhere");
        page.locator("#deactivate").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#reason-message")).not().isEmpty();
        page.locator("#reason").fill("left the team");
        page.locator("#deactivate").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#facts .state")).hasText("Deactivated");
        assertThat(page.locator("#end-sessions")).hasCount(0);
        Api.nobody().login(person).expect(401);
        page.locator("#activate").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#facts .state")).hasText("Active");
        Api.nobody().login(person).expect(200);
        page.context().close();
    }

    @Test
    @DisplayName("D35: what the law wants kept is said on the page of the member and of the user, and lifted there")
    void a_legal_hold_is_placed_and_lifted() {
        var member = Newcomer.verified();
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/member/member?id=" + member.id());

        page.locator("#place-hold").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#hold-reason-message")).not().isEmpty();
        page.locator("#hold-day")
                .fill(TheCafe.clock().now().plus(Duration.ofDays(40)).toString().substring(0, 10));
        page.locator("#hold-reason").fill("Police file 4711");
        page.locator("#place-hold").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#hold-form .note-good")).isVisible();
        assertThat(page.locator("#hold-form")).containsText("Police file 4711");

        Console.go(page, "/admin/user/user?id=" + member.id());
        assertThat(page.locator("#hold-form")).containsText("Police file 4711");
        page.locator("#lift-hold").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#hold-form .note-good")).isVisible();
        assertThat(page.locator("#lift-hold")).hasCount(0);
        page.context().close();
    }

    @Test
    @DisplayName("An edit of what somebody else has changed meanwhile is told, and overwrites nothing")
    void two_who_edit_the_same_person_do_not_overwrite_each_other() {
        var person = Colleagues.join("CASHIER");
        var first = Console.of(demo.manager());
        var second = Console.of(demo.admin());
        Console.go(first, "/admin/user/user?id=" + person.id());
        Console.go(second, "/admin/user/user?id=" + person.id());

        first.locator("#name").fill("Carla One");
        first.locator("#save").click();
        assertThat(first.locator("#user-form .note-good")).isVisible();
        second.locator("#name").fill("Carla Two");
        second.locator("#save").click();

        assertThat(second.locator("#messages")).not().isEmpty();
        assertThat(Books.rows("select display_name from account where id = ?", person.id())
                        .toString())
                .contains("Carla One");
        first.context().close();
        second.context().close();
    }

    @Test
    @DisplayName("E8.7: one's own activity with filter, empty state and both exports")
    void ones_own_activity_is_shown_and_taken_along() throws IOException {
        var person = Colleagues.join("CASHIER");
        var page = Console.of(person);
        Console.go(page, "/me/activity");
        assertThat(page.locator("#activity tbody tr").first()).containsText("Signed in");
        assertThat(page.locator("#activity tbody tr").first()).containsText("through: pages");

        assertThat(downloaded(page, "#activity-csv")).contains("\"SIGNED_IN\"", "\"channel: CONSOLE\"");
        assertThat(downloaded(page, "#activity-json"))
                .startsWith("{\"items\":[")
                .contains("\"ACCOUNT_MADE\"");
        page.locator("#activity-action").selectOption("DEACTIVATED");
        assertThat(page.locator("#activity-list .list-none")).containsText("Nothing found");
        page.locator("#activity-action").selectOption("PASSWORD_CHANGED");
        assertThat(page.locator("#activity tbody tr")).hasCount(1);
        page.locator("#activity-from").fill("2020-01-01");
        page.locator("#activity-to").fill("2020-01-02");
        page.locator("#activity-show").click();
        assertThat(page.locator("#activity-list .list-none")).isVisible();
        page.locator("#to-de").click();
        assertThat(page.locator("h1")).hasText("Meine Aktivitäten");
        page.context().close();
    }

    @Test
    void whose_page_it_is_not_is_not_found() {
        var page = Console.of(demo.manager());

        assertThat(page.navigate(TheCafe.base() + "/admin/user/user?id=" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(page.navigate(TheCafe.base() + "/admin/user/user?id=nobody").status())
                .isEqualTo(404);
        page.context().close();
    }

    @Test
    @DisplayName("Nothing is granted or denied without a question")
    void an_approval_is_decided_after_a_question() {
        var member = demo.freshMember();
        String asked;
        try (var desk = Desk.open()) {
            var topUp = desk.topUp(member.id(), "100.00").expectDone().at("transactionId");
            asked = desk.api()
                    .post(
                            "wallet-approvals/refunds",
                            Body.of(
                                    "accountId",
                                    member.id(),
                                    "topUpId",
                                    topUp,
                                    "amount",
                                    Body.money("100.00"),
                                    "reason",
                                    "moves away"))
                    .expect(200)
                    .at("id");
            var page = Console.of(demo.manager());
            Console.go(page, "/admin/wallet/approvals");
            var deny = page.locator("button[data-value='" + asked + "'][data-command='denyApproval']");

            page.locator("button[data-value='" + asked + "'][data-command='grantApproval']")
                    .click();
            assertThat(page.locator("#answer")).containsText("moves away");
            page.locator("#keep").click();
            assertThat(page.locator("#sure")).hasCount(0);
            assertThat(deny).isVisible();
            deny.click();
            page.locator("#decide").click();

            assertThat(deny).hasCount(0);
            assertThat(Books.rows("select state from wallet_approval where id = ?::uuid", asked)
                            .toString())
                    .contains("DENIED");
            page.context().close();
        }
    }

    @Test
    @DisplayName("On a phone nothing is cut off, and a person can be administered with a thumb")
    void the_pages_fit_on_a_phone() {
        var page = Console.of(demo.manager());
        page.setViewportSize(390, 844);
        for (var path : new String[] {
            "/admin/user/users",
            "/admin/user/new",
            "/me/activity",
            "/admin/user/user?id=" + demo.cashier().id()
        }) {
            page.navigate(TheCafe.base() + path);
            page.locator("main").waitFor();
            var name = path.replaceAll("\\?.*", "").replace('/', '-').substring(1);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screens/phone-" + name + ".png")));

            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path)
                    .isTrue();
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "[...document.querySelectorAll('main button')].every(b => !b.offsetParent || b.getBoundingClientRect().height >= 32)"))
                    .as(path)
                    .isTrue();
        }
        page.context().close();
    }

    @Test
    void who_may_more_is_only_shown() {
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/user/user?id=" + demo.admin().id());

        assertThat(page.locator("#roles-form")).containsText("Administrator");
        assertThat(page.locator("#save-role")).hasCount(0);
        page.locator("#end-sessions").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("at least as much");
        page.context().close();
    }

    private static String downloaded(Page page, String button) throws IOException {
        var file = page.waitForDownload(() -> page.locator(button).click());
        return Files.readString(file.path());
    }
}
