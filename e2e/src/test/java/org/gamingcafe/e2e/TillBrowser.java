package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser that a manager has made the till, with a shift of one cashier open there, and a colleague. */
abstract class TillBrowser {

    static final String PIN = "739154";

    final String annaName = "Anna " + UUID.randomUUID().toString().substring(0, 6);
    final UUID till = TheCafe.demo().tills().getLast();
    Page page;
    Demo.Person anna;
    Demo.Person ben;
    Desk desk;

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

    void leave() {
        page.locator("#sign-out").click();
        assertThat(page.locator("#identifier")).isVisible();
    }

    /** Fully, from the sign-in page that is shown; and chooses the PIN. */
    void signIn(Demo.Person person) {
        Console.comeIn(page, TheCafe.base(), person);
        Console.go(page, "/me/pin");
        page.locator("#pin").fill(PIN);
        page.locator("#again").fill(PIN);
        page.locator("#choose-pin").click();
        assertThat(page.locator("#pin-form .note-good")).isVisible();
    }

    void lock() {
        page.locator("#lock-till").click();
        assertThat(page.locator("#till-lock")).isVisible();
    }

    void show(String name, String pin) {
        page.locator("#till-lock-cashiers label").getByText(name).click();
        page.locator("#till-lock-pin").fill(pin);
        page.locator("#till-lock-go").click();
    }

    void everybodyCanUse() {
        everybodyCanUse(page);
    }

    static void everybodyCanUse(Page page) {
        var serious = new AxeBuilder(page)
                .exclude(".ui-messages").analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).isEmpty();
    }
}
