package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 8: what is done at the browser of a till is done at that till")
class TillPagesTest extends TillBrowser {

    @Test
    @DisplayName("D12: wrong passwords at the browser of a till lock there and nowhere else")
    void wrong_passwords_are_counted_for_the_till() {
        for (var i = 0; i < 5; i++) {
            Console.fillIn(page, anna.username(), "not the password");
            assertThat(page.locator("#messages")).not().isEmpty();
        }
        Console.fillIn(page, anna.username(), anna.password());
        assertThat(page.locator("#locked")).isVisible();

        Api.nobody().login(anna).expect(200);
    }

    @Test
    void money_that_changes_hands_at_a_till_never_counts_for_a_drawer_elsewhere() {
        try (var elsewhere = Desk.openAt(TheCafe.demo().tills().getFirst(), Api.signedIn(ben))) {
            signIn(ben);
            Console.go(page, "/admin/till/counter");
            assertThat(page.locator("#shift-open")).isVisible();
            assertThat(page.locator("#shift-bar, .tile")).hasCount(0);

            var noTill = Console.of(ben);
            Console.go(noTill, "/admin/till/counter");
            assertThat(noTill.locator(".tile").first()).isVisible();
            noTill.context().close();
            assertThat(Books.rows("select state from shift where id = ?", elsewhere.shift()))
                    .containsExactly(List.of("OPEN"));
        }
    }

    @Test
    void who_acts_at_a_till_is_signed_out_when_its_key_is_revoked() {
        signIn(anna);
        Console.go(page, "/admin/till/counter");
        var manager = Api.signedIn(TheCafe.demo().manager());

        manager.post("tills/" + till + "/keys").expect(201);
        page.navigate(TheCafe.base() + "/admin/till/counter");

        assertThat(page.locator("#identifier")).isVisible();
        assertThat(page.locator("#to-take-over")).hasCount(0);
        assertThat(Books.rows(
                        "select end_reason from login_session where account_id = ? and channel = 'CONSOLE'", anna.id()))
                .containsExactly(List.of("TILL_REVOKED"));
    }
}
