package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passkeys in a browser with an authenticator of its own, at a name: an address is none that browsers use passkeys at. */
@DisplayName("Issue 5: passkeys in a browser")
class PasskeyPagesTest {

    private static final URI HOUSE =
            URI.create("http://localhost:" + TheCafe.base().getPort());
    private static final Pattern PASSKEYS = Pattern.compile(".*/me/passkeys(\\.xhtml)?");

    /** Makes a passkey and signs in with it, as a client of the API would. */
    private static final String CLIENT = """
            async ({ token }) => {
              const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const ask = async (method, path, body, headers) => {
                const answer = await fetch('/api/auth/passkeys' + path, { method, credentials: 'omit',
                  headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
                return { status: answer.status, body: answer.status === 204 ? {} : await answer.json() };
              };
              const bearer = { Authorization: 'Bearer ' + token };
              const asked = await ask('POST', '/register/options', {}, bearer);
              const made = (await navigator.credentials.create({
                publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked.body) })).response;
              const kept = await ask('POST', '/register', { name: 'Client', clientDataJSON: text(made.clientDataJSON),
                attestationObject: text(made.attestationObject), transports: made.getTransports() }, bearer);
              const options = await ask('POST', '/login/options', {});
              const shown = await navigator.credentials.get({
                publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options.body) });
              const proof = { credentialId: text(shown.rawId), clientDataJSON: text(shown.response.clientDataJSON),
                authenticatorData: text(shown.response.authenticatorData), signature: text(shown.response.signature),
                userHandle: text(shown.response.userHandle) };
              const first = await ask('POST', '/login', proof);
              const second = await ask('POST', '/login', proof);
              return { kept: kept.status, id: kept.body.id, first: first.status, token: first.body.accessToken || '',
                second: second.status, code: second.body.code };
            }""";

    private final Demo demo = TheCafe.demo();

    @Test
    void a_passkey_is_made_signs_in_gets_another_name_and_goes() {
        var person = demo.freshMemberWhoSignsIn();
        var page = Browser.window();
        authenticator(page);
        Console.signIn(page, HOUSE, person);
        page.navigate(HOUSE + "/me/passkeys");
        assertThat(page.locator("#passkeys-list .list-none")).isVisible();
        isAccessible(page);

        page.locator("#name").fill("My phone");
        page.locator("#passkey-begin").click();
        assertThat(page.locator("#answer .note-good")).isVisible();
        assertThat(page.locator("#passkeys tbody tr")).hasCount(1);
        assertThat(page.locator("#passkeys tbody")).containsText("My phone");
        isAccessible(page);

        page.locator("#sign-out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?left=true"));
        isAccessible(page);
        page.navigate(HOUSE + "/login?from=/me/sessions");
        page.locator("#passkey-remember").check();
        page.locator("#passkey-enter").click();
        assertThat(page.locator("#sessions tbody")).containsText(Pattern.compile("stays signed in|bleibt angemeldet"));
        page.navigate(HOUSE + "/me/passkeys");
        assertThat(page).hasURL(PASSKEYS);
        assertThat(page.locator("#passkeys tbody")).not().containsText("Never");

        page.locator("#passkeys button").click();
        page.locator("#chosenName").fill("Old phone");
        page.locator("#rename").click();
        assertThat(page.locator("#passkeys tbody")).containsText("Old phone");
        page.locator("#passkeys button").click();
        page.locator("#remove").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#passkeys-list .list-none")).isVisible();

        page.locator("#sign-out").click();
        page.locator("#passkey-enter").click();
        assertThat(page.locator("#messages")).containsText("does not sign in here");
        page.context().close();
    }

    @Test
    void who_has_no_authenticator_is_told_and_can_go_on() {
        var page = Browser.window();
        page.navigate(TheCafe.base() + "/login");

        page.locator("#passkey-enter").click();

        assertThat(page.locator("#passkey-trouble")).isVisible();
        Console.fillIn(page, demo.cashier().username(), demo.cashier().password());
        assertThat(page.locator("#navigation")).isVisible();
        page.context().close();
    }

    @Test
    @DisplayName(
            "Over the API, under the paths without a version: made, signed in once with one answer, renamed, removed")
    void a_client_uses_passkeys() {
        var person = demo.freshMemberWhoSignsIn();
        var owner = Api.signedIn(person);
        var page = Browser.window();
        authenticator(page);
        page.navigate(HOUSE + "/login");
        var token = owner.login(person).expect(200).at("accessToken");

        var told = (Map<?, ?>) page.evaluate(CLIENT, Map.of("token", token));

        assertThat(told.get("kept")).as("%s", told).isEqualTo(201);
        assertThat(told.get("first")).isEqualTo(200);
        assertThat(told.get("second")).isEqualTo(401);
        assertThat(told.get("code")).isEqualTo("passkey.not-accepted");
        Api.nobody()
                .bearing(String.valueOf(told.get("token")))
                .get("auth/profile")
                .expect(200);
        var path = "auth/passkeys/" + told.get("id");
        assertThat(owner.patch(path, Body.of("name", "Terminal")).expect(200).at("name"))
                .isEqualTo("Terminal");
        assertThat(owner.get("auth/passkeys").expect(200).items()).hasSize(1);
        var stranger = Api.signedIn(demo.cashier());
        stranger.send(stranger.request(path).DELETE().build()).expectProblem(404, "passkey.not-found");
        owner.send(owner.request(path).DELETE().build()).expect(204);
        assertThat(owner.get("auth/passkeys").expect(200).items()).isEmpty();
        page.context().close();
    }

    private static void authenticator(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        browser.send(
                "WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject());
    }

    private static void isAccessible(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).isEmpty();
    }
}
