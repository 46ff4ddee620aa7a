package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D23, E1.1: an address for somebody who signs in without one")
class EnteredAddressTest {

    private static final String WORDS = "Is this your e-mail address";

    private final Demo demo = TheCafe.demo();
    private final String address = "late-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";

    @Test
    @DisplayName(
            "Entered by the manager, told by mail, and of no use to whoever reads it: only its owner, signed in, confirms it, and says which one it is")
    void an_address_comes_to_its_owner() {
        var member = someoneWithoutAnAddress();
        var path = "admin/users/" + member.id() + "/email-addresses";
        var manager = Api.signedIn(demo.manager());
        manager.postWithoutKey(path, Body.of("email", "nobody")).expectProblem(400, "email.malformed");

        manager.postWithoutKey(path, Body.of("email", address)).expect(202);

        var ticket = Mailbox.ticket(new Mailbox(address).about(WORDS));
        var nobody = Api.nobody();
        nobody.postWithoutKey("auth/forgot-password", Body.of("email", address)).expect(202);
        verify(nobody, ticket, address).expectProblem(401, "account.sign-in-first");
        verify(manager, ticket, address).expectProblem(401, "account.sign-in-first");
        var owner = Api.signedIn(member);
        owner.postWithoutKey("auth/verify-email", Body.of("ticket", ticket))
                .expectProblem(400, "account.address-unnamed");
        verify(owner, ticket, "b" + address).expectProblem(404, "ticket.not-found");
        verify(owner, ticket, address).expect(204);
        verify(owner, ticket, address).expectProblem(404, "ticket.not-found");
        var byAddress = new Demo.Person(member.id(), address, address, member.password());
        assertThat(Api.signedIn(byAddress).get("auth/profile").expect(200).at("email"))
                .isEqualTo(address);
        manager.postWithoutKey(path, Body.of("email", "b" + address)).expectProblem(409, "account.has-address");
        assertThat(new Mailbox(address).size())
                .as("nothing else was sent there")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("On the pages: entered beside what else is decided about a person, confirmed by its owner's link")
    void an_address_comes_on_the_pages() {
        var member = someoneWithoutAnAddress();
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/user/user?id=" + member.id());
        page.locator("#entered-email").fill(address);
        page.locator("#enter-email").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#address-form")).containsText(address);
        assertThat(page.locator("#activity-list")).containsText("entered by the house");
        page.context().close();
        var link = "/verify-email?ticket=" + Mailbox.ticket(new Mailbox(address).about(WORDS));

        var stranger = Browser.window(Browser.Look.DESK, "en");
        stranger.navigate(TheCafe.base() + link);
        assertThat(stranger.locator("#content")).not().containsText(address);
        stranger.locator("#do").click();
        assertThat(stranger.locator("#messages")).containsText("Sign in first");
        stranger.context().close();
        var owner = Console.of(member);
        owner.navigate(TheCafe.base() + link);
        assertThat(owner.locator("#offered")).hasText("Make " + address + " the address of your account?");
        assertThat(owner.locator("#content")).containsText("Only if this mailbox is yours");
        assertThat(Api.signedIn(member).get("auth/profile").expect(200).text())
                .as("to look confirms nothing")
                .doesNotContain(address);
        owner.locator("#do").click();
        assertThat(owner).hasURL(Pattern.compile(".*/me/profile$"));
        assertThat(owner.locator("#content")).containsText(address);
        owner.context().close();
    }

    private static Answer verify(Api caller, String ticket, String address) {
        return caller.postWithoutKey("auth/verify-email", Body.of("ticket", ticket, "address", address));
    }

    /** A member who has come, has chosen a username, and has no address. */
    private static Demo.Person someoneWithoutAnAddress() {
        var member = Newcomer.verified();
        var name = "late-" + UUID.randomUUID().toString().substring(0, 12);
        Api.signedIn(member)
                .put("auth/profile/username", Body.of("username", name))
                .expect(200);
        Books.change("update account set email = null, email_verified = false where id = ?", member.id());
        return new Demo.Person(member.id(), name, "", member.password());
    }
}
