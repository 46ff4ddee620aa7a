package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Issue 8: a browser becomes a till; cashiers relieve each other there by PIN or badge, and it locks after two minutes")
class TillLockPagesTest {

    private static final String PIN = "739154";
    private static final String BADGE = "04:A2:19:7C:55:81";

    private final String annaName = "Anna " + UUID.randomUUID().toString().substring(0, 6);
    private final UUID till = TheCafe.demo().tills().getLast();
    private Page page;
    private Demo.Person anna;
    private Demo.Person ben;
    private Desk desk;

    @BeforeEach
    void enrol() {
        anna = aCashier(annaName);
        ben = aCashier("Ben Till");
        desk = Desk.openAt(till, Api.signedIn(anna));
        page = Console.of(TheCafe.demo().manager());
        Console.go(page, "/admin/till/tills");
        page.locator("#till").selectOption(new SelectOption().setValue(till.toString()));
        everybodyCanUse();
        page.locator("#enrol-here").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#tills-form .note-good")).isVisible();
        leave();
    }

    @AfterEach
    void putAway() {
        page.context().close();
        desk.close();
        var manager = Api.signedIn(TheCafe.demo().manager());
        manager.send(manager.request("tills/" + till + "/keys/current").DELETE().build())
                .expect(204);
        Books.areInOrder();
    }

    private static Demo.Person aCashier(String name) {
        var person = Colleagues.join("CASHIER");
        Books.change("update account set display_name = ? where id = ?", name, person.id());
        StepUpFactorTest.setUp(
                Api.nobody().bearing(Api.nobody().password(person).expect(200).at("accessToken")), person);
        return person;
    }

    private void leave() {
        page.locator("#sign-out").click();
        assertThat(page.locator("#identifier")).isVisible();
    }

    /** Fully, from the sign-in page that is shown; and chooses the PIN. */
    private void signIn(Demo.Person person) {
        Console.comeIn(page, TheCafe.base(), person);
        Console.go(page, "/me/pin");
        page.locator("#pin").fill(PIN);
        page.locator("#again").fill(PIN);
        page.locator("#choose-pin").click();
        assertThat(page.locator("#pin-form .note-good")).isVisible();
    }

    private void lock() {
        page.locator("#lock-till").click();
        assertThat(page.locator("#till-lock")).isVisible();
    }

    private void show(String name, String pin) {
        page.locator("#till-lock-cashiers label").getByText(name).click();
        page.locator("#till-lock-pin").fill(pin);
        page.locator("#till-lock-go").click();
    }

    private void everybodyCanUse() {
        everybodyCanUse(page);
    }

    private static void everybodyCanUse(Page page) {
        var serious = new AxeBuilder(page)
                .exclude(".ui-messages").analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).isEmpty();
    }

    @Test
    void the_cashier_comes_back_to_the_basket_and_a_colleague_to_a_page_of_their_own() {
        signIn(anna);
        everybodyCanUse();
        Console.go(page, "/admin/till/counter");
        page.locator(".tile:not([disabled])").first().click();
        assertThat(page.locator(".cart-lines")).isVisible();

        lock();
        everybodyCanUse();
        assertThat(page.locator(".cart-lines")).isHidden();
        show(annaName, "846201");
        assertThat(page.locator("#till-lock-WRONG")).isVisible();
        show(annaName, PIN);
        assertThat(page.locator("#till-lock")).isHidden();
        assertThat(page.locator(".cart-lines")).isVisible();

        lock();
        page.locator("#till-lock-sign-in").click();
        signIn(ben);
        lock();
        show(annaName, PIN);
        assertThat(page.locator(".who")).containsText(annaName);
        assertThat(page).hasURL(Pattern.compile(".*/admin/till/counter.*"));
        assertThat(page.locator(".cart-lines")).hasCount(0);
        assertThat(Books.rows(
                        "select 1 from login_session where account_id = ? and channel = 'CONSOLE' and ended_at is null",
                        ben.id()))
                .isEmpty();
        assertThat(Books.rows("select 1 from audit_record where act = 'till.taken-over' and account_id = ?", anna.id()))
                .isNotEmpty();
    }

    @Test
    void after_two_minutes_nothing_answers_before_somebody_has_shown_themselves() {
        signIn(anna);
        bindBadge();
        Console.go(page, "/admin/till/counter");
        TheCafe.clock().forward(Duration.ofMinutes(2).plusSeconds(5));

        var answer = page.request()
                .get(
                        TheCafe.base() + "/admin/till/receipts",
                        RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).startsWith("/take-over");
        page.navigate(TheCafe.base() + "/admin/till/receipts");
        assertThat(page).hasURL(Pattern.compile(".*/take-over.*"));
        assertThat(page.locator("#till-lock")).isVisible();
        assertThat(page.locator("#navigation")).hasCount(0);
        everybodyCanUse();

        page.locator("#till-lock-badge").fill("0000000000");
        page.locator("#till-lock-go").click();
        assertThat(page.locator("#till-lock-WRONG")).isVisible();
        page.locator("#till-lock-badge").fill(BADGE);
        page.locator("#till-lock-go").click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/till/receipts.*"));
        assertThat(page.locator(".who")).containsText(annaName);
    }

    private void bindBadge() {
        page.locator("#badge").fill(BADGE);
        page.locator("#bind-badge").click();
        assertThat(page.locator("#badge-form .note-good")).isVisible();
    }

    @Test
    void five_wrong_pins_and_only_a_full_sign_in_leads_on_and_who_signs_out_is_there_no_more() {
        signIn(anna);
        Console.go(page, "/admin/till/counter");
        lock();
        for (var i = 0; i < 5; i++) {
            show(annaName, "846201");
            assertThat(page.locator("#till-lock-go")).isEnabled();
        }
        show(annaName, PIN);
        assertThat(page.locator("#till-lock-SIGN_IN")).isVisible();

        page.locator("#till-lock-sign-in").click();
        Console.comeIn(page, TheCafe.base(), anna);
        Console.go(page, "/admin/till/counter");
        lock();
        show(annaName, PIN);
        assertThat(page.locator("#till-lock")).isHidden();

        leave();
        page.locator("#to-take-over").click();
        assertThat(page.locator("#till-lock")).isVisible();
        assertThat(page.locator("#till-lock-cashiers")).not().containsText(annaName);
        everybodyCanUse();
    }

    @Test
    @DisplayName(
            "A card payment of which nobody knows is seen by the manager, who has looked at the journal and decides")
    void a_manager_decides_about_a_card_payment_under_way() {
        var payment = UUID.randomUUID();
        Books.change("""
                insert into terminal_payment (id, venue_id, till_id, shift_id, amount, currency, state, asked_at)
                select ?, venue_id, till_id, id, 1250, 'EUR', 'UNKNOWN', now() from shift where id = ?""", payment, desk.shift());
        var manager = Console.of(TheCafe.demo().manager());
        Console.go(manager, "/admin/till/terminal-payments");
        var line = manager.locator("#payments tbody tr")
                .filter(new Locator.FilterOptions().setHas(manager.locator("button[data-value='" + payment + "']")));
        assertThat(line).containsText("12.50");

        line.locator("button[data-command='askTerminal']").click();
        assertThat(manager.locator("#payments-form .note-good")).isVisible();
        line.locator("button[data-command='choosePayment']").click();
        assertThat(manager.locator("#decision")).containsText("12.50");
        everybodyCanUse(manager);
        manager.locator("#decide-reason").fill("Not in its journal");
        manager.locator("#decide-not-done").click();

        assertThat(line).hasCount(0);
        assertThat(Books.rows("select state, why from terminal_payment where id = ?", payment))
                .containsExactly(List.of("DECLINED", "DECIDED"));
        manager.context().close();
    }
}
