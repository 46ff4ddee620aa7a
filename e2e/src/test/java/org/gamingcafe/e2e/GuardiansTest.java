package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guardian consents, sets limits, and play obeys them")
class GuardiansTest {

    private static final Browser.Look PHONE = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);

    private final Demo demo = TheCafe.demo();

    private UUID aWard() {
        return UUID.fromString(Api.signedIn(demo.cashier())
                .postWithoutKey("members", Body.of("name", "Kim Young", "language", "en", "birthDate", "2013-05-01"))
                .expect(201)
                .at("accountId"));
    }

    @Test
    @DisplayName("The desk reads who has seen the document: whoever entered the birth date last")
    void who_has_seen_the_birth_date_is_told() {
        var ward = aWard();
        var seen = Api.signedIn(demo.cashier()).get("members/" + ward).expect(200);
        assertThat(seen.at("birthSeenBy")).isEqualTo(demo.cashier().id().toString());
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/member/member?id=" + ward);
            var seenBy = page.locator(".fact", new Page.LocatorOptions().setHasText("Identity card seen by"));
            assertThat(seenBy).containsText(nameOf(demo.cashier()));
            edit(page, "#note", "likes window seats");
            assertThat(seenBy).containsText(nameOf(demo.cashier()));
            edit(page, "#birthDate", "2013-06-01");
            assertThat(seenBy).containsText(nameOf(demo.manager()));
            Browser.everybodyCanUse(page);
        }
    }

    private static void edit(Page page, String field, String value) {
        page.locator("#edit-member").click();
        page.locator(field).fill(value);
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/member/member\\?saved=true.*"));
    }

    private static String nameOf(Demo.Person person) {
        return (String) Books.rows("select display_name from account where id = ?", person.id())
                .getFirst()
                .getFirst();
    }

    @Test
    void from_the_consent_to_the_end_of_play() {
        var ward = aWard();
        var guardian = Newcomer.verified(); // some members of the demo are below age
        try (var desk = Desk.open()) {
            var consent = desk.api()
                    .postWithoutKey(
                            "members/" + ward + "/guardians", Body.of("guardianId", guardian.id(), "given", "PERSON"))
                    .expect(201);
            desk.makeAvailable(ward, 20_00);
            var parent = Api.signedIn(guardian);
            parent.put("members/" + ward + "/limits", Body.of("minutes", 45)).expect(200);

            var play = desk.startPlay(demo.freshStation(), ward).expect(201);

            var end = Instant.parse(play.at("mustEndAt"));
            var start = Instant.parse(play.at("startedAt"));
            assertThat(Duration.between(start, end)).isEqualTo(Duration.ofMinutes(45));
            assertThat(parent.get("wards").expect(200).items().getJsonObject(0).getString("accountId"))
                    .isEqualTo(ward.toString());
            desk.act(play.id(), "end").expectDone();
            parent.put("members/" + ward + "/limits", Body.of("minutes", 0)).expect(200);
            desk.startPlay(demo.freshStation(), ward).expectProblem(409, "guardian.limit-minutes");
            assertThat(desk.api()
                            .get("members/" + ward + "/limits/history")
                            .expect(200)
                            .items())
                    .hasSize(2);
            parent.post("members/" + ward + "/guardians/" + consent.id() + "/withdraw")
                    .expect(200);
            parent.put("members/" + ward + "/limits", Body.of("minutes", 600)).expectProblem(404, "member.not-found");
            assertThat(parent.get("wards").expect(200).items()).isEmpty();
        }
    }

    @Test
    void the_desk_notes_a_consent_and_a_guardian_sets_limits_on_a_phone() {
        var ward = aWard();
        var guardian = Newcomer.verified(); // some members of the demo are below age
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/member/member?id=" + ward);
            page.locator("#to-guardians").click();
            Browser.everybodyCanUse(page);
            page.locator("#guardian-name").fill("Robin Parent");
            act(page, "#note-guardian");
            assertThat(page.locator("#guardian-phone-message")).not().isEmpty();
            page.locator("#guardian-phone").fill("+49 30 1234567");
            act(page, "#note-guardian");
            assertThat(page.locator("#guardians tbody tr")).hasCount(1);
            page.locator("#limit-minutes").fill("90");
            act(page, "#save-limits");
            assertThat(page.locator("#limits-form .note-good")).isVisible();
            assertThat(page.locator("#history tbody tr")).hasCount(1);
            Everywhere.look(page, "guardians");
            act(page, "#guardians [data-command=withdrawConsent]");
            assertThat(page.locator("#guardians [data-command=withdrawConsent]"))
                    .hasCount(0);
        }
        Api.signedIn(demo.cashier())
                .postWithoutKey(
                        "members/" + ward + "/guardians", Body.of("guardianId", guardian.id(), "given", "PAPER"))
                .expect(201);
        try (var page = Console.of(guardian, PHONE, "de")) {
            Console.go(page, "/me/overview?language=de");
            page.locator("#to-wards").click();
            assertThat(page.locator("h1")).hasText("Meine Schützlinge");
            page.locator("#wards a").first().click();
            assertThat(page.locator("#limit-minutes")).hasValue("90");
            page.locator("#limit-minutes").fill("60");
            page.locator("#limit-latest").fill("20:00");
            act(page, "#save-limits");
            assertThat(page.locator("#limits-form .note-good")).isVisible();
            Everywhere.look(page, "my-wards");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
        }
    }

    private static void act(Page page, String button) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(button).first().click());
    }
}
