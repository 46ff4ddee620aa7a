package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who works in several cafés goes from one to the other; what may be done there is what the role there allows. */
@DisplayName("R11: several cafés of one house")
class VenuesPageTest {

    private final Demo demo = TheCafe.demo();

    @Test
    void an_administrator_founds_another_café_and_goes_from_one_to_the_other() {
        var person = Neighbour.administratorOf(Neighbour.venue("Nexus North"));
        var code = Neighbour.code();
        try (var page = Console.of(person)) {
            assertThat(page.locator("#to-venues")).hasCount(0);
            Console.go(page, "/admin/venue/venue");
            page.locator("#to-venues-page").click();
            Everywhere.look(page, "venues");
            page.locator("#found-name").fill("Nexus East");
            page.locator("#found-code").fill(code);
            page.locator("#found-zone").selectOption(new SelectOption().setLabel("Asia/Tokyo"));
            page.locator("#found-currency").fill("JPY");
            page.locator("#found").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page).hasURL(Pattern.compile(".*/login\\?ended=true.*set-up.*"));
            Console.comeIn(page, TheCafe.base(), person);

            go(page, "Nexus East");
            Console.go(page, "/admin/venue/venue");
            assertThat(page.locator("#venue-zone")).hasValue("Asia/Tokyo");
            go(page, "Nexus North");
            assertThat(page.locator(".brand")).hasText("Nexus North");
        }
        assertThat(Books.rows("select currency from venue where code = ?", code))
                .containsExactly(List.of("JPY"));
    }

    @Test
    void buttons_and_links_are_those_of_the_role_in_the_café_where_one_is() {
        var person = Neighbour.administratorOf(Neighbour.venue("Nexus South"));
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'CASHIER')",
                person.id(),
                demo.venue());

        try (var page = Console.of(person)) {
            go(page, "Nexus South");
            assertThat(page.locator("#navigation a[href='/admin/user/users']")).hasCount(1);
            go(page, demoName());

            assertThat(page.locator("#navigation a[href='/admin/user/users']")).hasCount(0);
            Console.go(page, "/admin/play/floor");
            assertThat(page.locator("#set-up-link")).hasCount(0);
            Console.go(page, "/admin/venue/venues");
            assertThat(page.locator("#found-form")).hasCount(0);
        }
    }

    private static void go(Page page, String name) {
        page.locator("#to-venues").click();
        assertThat(page.locator("#venues")).isVisible();
        var row = page.locator("#venues tr").filter(new Locator.FilterOptions().setHasText(name));
        if (row.locator("strong").count() == 0) {
            row.locator("button").click();
            assertThat(page.locator(".brand")).hasText(name);
        }
    }

    private String demoName() {
        return Books.rows("select name from venue where id = ?", demo.venue())
                .getFirst()
                .getFirst()
                .toString();
    }
}
