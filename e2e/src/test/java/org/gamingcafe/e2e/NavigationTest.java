package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sees which links, and who is let in. */
@DisplayName("G004: the navigation shows exactly what the role may open, and nothing when signed out")
class NavigationTest {

    private final Demo demo = TheCafe.demo();

    @Test
    void each_role_sees_its_links_and_may_open_them_and_no_others() {
        check(demo.cashier(), Console.CASHIERS);
        check(demo.manager(), Console.MANAGERS);
        check(demo.admin(), Console.ADMINISTRATORS);
        check(demo.freshMemberWhoSignsIn(), Console.MEMBERS);
    }

    @Test
    void signed_out_there_are_no_links_and_every_page_leads_to_the_sign_in() {
        var page = Browser.window();
        for (var path : everything()) {
            page.navigate(TheCafe.base() + path);

            assertThat(page).hasURL(Pattern.compile(".*/login(\\.xhtml)?.*"));
            assertThat(page.locator("#navigation")).hasCount(0);
            assertThat(Console.hrefs(page.locator("a"))).doesNotContainAnyElementsOf(everything());
        }
        page.context().close();
    }

    @Test
    void after_signing_out_the_pages_are_closed_again() {
        var page = Console.of(demo.cashier());
        page.locator("#sign-out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));

        page.navigate(TheCafe.base() + "/admin/till/counter");

        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.goBack();
        page.reload();
        assertThat(page.locator("#navigation")).hasCount(0);
        page.context().close();
    }

    @Test
    void the_sign_in_page_has_one_address_and_refuses_politely() {
        var page = Browser.window();
        page.navigate(TheCafe.base() + "/login.xhtml");
        Console.fillIn(page, demo.cashier().username(), "not the password");

        assertThat(page.locator("#messages, .ui-message").first()).isVisible();
        assertThat(page.locator("#navigation")).hasCount(0);
        assertThat(page.locator("#password")).hasValue("");
        page.context().close();
    }

    @Test
    @DisplayName("The console's sign-in makes the same login session as the API's: ended there, over here")
    void a_session_that_is_ended_elsewhere_is_over_on_the_pages() {
        var member = demo.freshMemberWhoSignsIn();
        var page = Console.of(member);

        var elsewhere = Api.signedIn(member);
        elsewhere.send(elsewhere.request("auth/sessions/all").DELETE().build()).expect(200);

        org.awaitility.Awaitility.await().ignoreExceptions().until(() -> {
            page.navigate(TheCafe.base() + "/me/overview");
            return page.url().contains("/login");
        });
        page.context().close();
    }

    private static void check(Demo.Person person, List<String> links) {
        var page = Console.of(person);

        assertThat(Console.links(page)).isEqualTo(links);
        for (var path : everything()) {
            var status = status(page, path);
            assertThat(status).as("%s opens %s", person.username(), path).isEqualTo(links.contains(path) ? 200 : 403);
        }
        page.context().close();
    }

    private static int status(Page page, String path) {
        return page.request()
                .get(TheCafe.base() + path, RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private static TreeSet<String> everything() {
        var all = new TreeSet<String>();
        Stream.of(Console.CASHIERS, Console.MANAGERS, Console.ADMINISTRATORS, Console.MEMBERS)
                .forEach(all::addAll);
        return all;
    }
}
