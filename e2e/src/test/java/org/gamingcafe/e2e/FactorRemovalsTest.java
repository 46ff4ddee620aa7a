package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 5, item 7: who has lost the second factor comes to the staff; of colleagues it takes two. */
class FactorRemovalsTest {

    private static final String IDENTIFIED = "Showed the identity card; known for years";

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Api admin = Api.signedIn(demo.admin());

    @Test
    @DisplayName(
            "E2: the factor of a member is removed over the API, all sessions end, and the mail locks the account down")
    void the_factor_of_a_member_is_removed() {
        var member = Newcomer.verified();
        var own = withAnApp(member);
        var factor = "admin/users/" + member.id() + "/second-factor";
        assertThat(manager.get(factor).expect(200).json().getBoolean("removable"))
                .isTrue();
        manager.postWithoutKey(factor + "/removals", Body.of("identifiedBy", "the card"))
                .expect(400)
                .isProblem();

        var removed = manager.postWithoutKey(factor + "/removals", Body.of("identifiedBy", IDENTIFIED))
                .expect(200);

        assertThat(removed.json().getBoolean("removed")).isTrue();
        own.get("auth/profile").expect(401);
        Api.nobody().password(member).expect(200);
        manager.postWithoutKey(factor + "/removals", Body.of("identifiedBy", IDENTIFIED))
                .expectProblem(409, "second-factor.missing");
        var ticket = Mailbox.ticket(new Mailbox(member.email()).about("staff have removed your second factor"));
        Api.nobody().postWithoutKey("auth/lockdown", Body.of("ticket", ticket)).expect(204);
        Api.nobody().password(member).expect(401);
    }

    @Test
    @DisplayName(
            "E2: of a colleague one asks and another one consents, on the pages; the next sign-in sets a factor up")
    void the_factor_of_a_colleague_is_removed_by_two() {
        var colleague = Colleagues.join("MANAGER");
        var own = Api.signedIn(colleague);
        var asking = Console.of(demo.manager());
        Console.go(asking, "/admin/user/user?id=" + colleague.id());
        asking.locator("#remove-factor").click();
        asking.locator(".ui-confirmdialog-yes").click();
        assertThat(asking.locator("#identified-message")).not().isEmpty();
        asking.locator("#identified").fill(IDENTIFIED);
        asking.locator("#remove-factor").click();
        asking.locator(".ui-confirmdialog-yes").click();
        assertThat(asking.locator("#factor-form .note-good")).isVisible();
        assertThat(asking.locator("#approve-removal")).hasCount(0);
        assertThat(asking.locator("#refuse-removal")).isVisible();
        own.get("auth/profile").expect(200);
        refusedByOneself(colleague.id());

        var consenting = Console.of(demo.admin());
        Console.go(consenting, "/admin/user/users");
        consenting.locator("#removals").click();
        consenting.locator("#removals tbody a[href$='" + colleague.id() + "']").click();
        assertThat(consenting.locator("#factor-form")).containsText(IDENTIFIED);
        consenting.locator("#approve-removal").click();
        consenting.locator(".ui-confirmdialog-yes").click();
        assertThat(consenting.locator("#factor-form .note-good")).isVisible();

        own.get("auth/profile").expect(401);
        assertThat(Api.nobody().password(colleague).expect(202).at("status")).isEqualTo("2FA_SETUP_REQUIRED");
        assertThat(new Mailbox(colleague.email()).about("asks to remove your second factor"))
                .contains("/lockdown?ticket=");
        asking.context().close();
        consenting.context().close();
    }

    private void refusedByOneself(UUID colleague) {
        var waiting = manager.get("admin/second-factor-removals").expect(200).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(item -> item.getString("accountId").equals(colleague.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.getString("identifiedBy")).isEqualTo(IDENTIFIED);
        manager.post("admin/users/" + colleague + "/second-factor/removals/" + waiting.getString("id") + "/approve")
                .expectProblem(403, "second-factor.removal-own");
    }

    @Test
    @DisplayName("D27: the venue's rule for cashiers is seen and changed, and its change is on the trail")
    void the_rule_for_cashiers_is_changed() {
        assertThat(admin.get("admin/second-factor-rule").expect(200).json().getBoolean("cashiers"))
                .isFalse();
        var page = Console.of(demo.manager());
        Console.go(page, "/admin/wallet/rules");
        assertThat(page.locator("#cashier-rule")).hasValue("false");

        page.locator("#save-rule").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator("#rule-form .note-good")).isVisible();
        assertThat(Books.rows(
                        "select id from audit_record where act = 'second-factor.rule-set' and actor_id = ?",
                        demo.manager().id()))
                .isNotEmpty();
        manager.put("admin/second-factor-rule?venue=" + UUID.randomUUID(), Body.of("cashiers", true))
                .expectProblem(404, "venue.not-found");
        page.context().close();
    }

    private static Api withAnApp(Demo.Person member) {
        var own = Api.signedIn(member);
        var secret =
                own.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret");
        Factor.keep(TheCafe.base(), member, secret);
        own.postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(TheCafe.base(), member)))
                .expect(200);
        return own;
    }
}
