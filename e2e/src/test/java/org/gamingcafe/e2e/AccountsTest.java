package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Coming to an account of one's own and keeping it, over the wire and through the mail server. */
@DisplayName("G069b: register, verify, forget, reset, change")
class AccountsTest {

    private static final String FIRST = "plum-orbit-kettle-93";
    private static final String SECOND = "brisk-walnut-engine-41";

    private final String email = "e2e-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    private final Mailbox mailbox = new Mailbox(email);

    @Test
    @DisplayName("D23, D38: a stranger becomes a member by a mailed link; who asks again learns nothing")
    void a_stranger_becomes_a_member() {
        var unknown = register(email, FIRST, "en").expect(202);
        var mail = mailbox.latestOf(1);
        assertThat(mail).contains("multipart/alternative", "text/plain", "text/html", "Verify your e-mail address");
        var person = signIn(FIRST);
        assertThat(person.get("auth/profile").expect(200).json().getBoolean("emailVerified"))
                .isFalse();
        person.get("my-wallet/transactions").expect(404).isProblem();

        var known = register(email, SECOND, "en").expect(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(mailbox.latestOf(2)).contains("You already have an account");

        post("auth/verify-email", Body.of("ticket", Mailbox.ticket(mail))).expect(204);
        post("/api/auth/verify-email", Body.of("ticket", Mailbox.ticket(mail))).expectProblem(404, "ticket.not-found");
        var member = signIn(FIRST);
        var profile = member.get("auth/profile").expect(200);
        assertThat(profile.json().getBoolean("emailVerified")).isTrue();
        assertThat(profile.text()).contains("MEMBER", "self");
        member.get("my-wallet").expect(200);
    }

    @Test
    @DisplayName(
            "R14: a forgotten password is set by a mailed link, once; all sessions end; links ignore the Host header")
    void a_forgotten_password_is_set_by_a_mailed_link() {
        register(email, FIRST, "en").expect(202);
        mailbox.latestOf(1);
        var before = signIn(FIRST);

        post("auth/forgot-password", Body.of("email", "nobody-" + email)).expect(202);
        post("auth/reset-password", Body.of("email", email)).expect(202);
        var mail = mailbox.latestOf(2);
        assertThat(Mailbox.link(mail)).startsWith(TheCafe.base() + "/reset-password?ticket=");
        var ticket = Mailbox.ticket(mail);
        reset(ticket, "password").expect(400).isProblem();
        reset(ticket, FIRST).expect(400).isProblem();
        reset(ticket, SECOND).expect(204);

        reset(ticket, "third-orchid-harbour-58").expectProblem(404, "ticket.not-found");
        before.get("auth/profile").expect(401).isProblem();
        login(FIRST).expectProblem(401, "login.refused");
        signIn(SECOND);
        assertThat(mailbox.latestOf(3)).contains("Your password was changed");
    }

    @Test
    @DisplayName("E10: a change needs the present password and refuses the latest ones")
    void a_password_is_changed() {
        register(email, FIRST, "de").expect(202);
        mailbox.latestOf(1);
        var person = signIn(FIRST);

        change(person, "not the password", SECOND).expect(400).isProblem();
        change(person, FIRST, FIRST).expect(400).isProblem();
        change(person, FIRST, SECOND).expect(204);

        person.get("auth/profile").expect(401).isProblem();
        signIn(SECOND);
    }

    @Test
    @DisplayName("D38: the profile is edited against its ETag; a nickname comes after verification")
    void a_profile_is_edited() {
        register(email, FIRST, "en").expect(202);
        var ticket = Mailbox.ticket(mailbox.latestOf(1));
        var person = signIn(FIRST);
        var name = "nick" + UUID.randomUUID().toString().substring(0, 8);
        put(person, "auth/profile/username", "*", Body.of("username", name)).expectProblem(409, "account.unverified");
        post("auth/verify-email", Body.of("ticket", ticket)).expect(204);
        person = signIn(FIRST);

        var seen = person.get("auth/profile").expect(200).header("ETag");
        var edit = Body.of("displayName", "Mika Neu", "language", "de");
        assertThat(put(person, "auth/profile", seen, edit).expect(200).at("displayName"))
                .isEqualTo("Mika Neu");
        put(person, "auth/profile", seen, edit).expect(412).isProblem();
        put(person, "auth/profile", seen, Body.of("displayName", "Mika", "language", "de", "kind", "STAFF"))
                .expect(400)
                .isProblem();
        put(person, "auth/profile/username", "*", Body.of("username", name)).expect(200);
        put(
                        person,
                        "auth/profile/username",
                        "*",
                        Body.of("username", TheCafe.demo().cashier().username()))
                .expectProblem(409, "account.username-taken");
    }

    @Test
    @DisplayName("D23: the desk hands over a code; the person names the address and chooses the password")
    void a_member_of_the_desk_claims_the_account_by_a_code() {
        var cashier = Api.signedIn(TheCafe.demo().cashier());
        var member = cashier.postWithoutKey("members", Body.of("name", "Ada", "language", "en"))
                .expect(201)
                .at("accountId");

        cashier.postWithoutKey("members/" + member + "/claim-links", Body.of())
                .expectProblem(409, "account.no-address");
        var code = cashier.postWithoutKey("members/" + member + "/claim-codes", Body.of())
                .expect(200)
                .at("code");
        post("auth/claim", Body.of("code", code.toLowerCase(java.util.Locale.ROOT), "email", email))
                .expect(202);
        post("auth/claim", Body.of("code", code, "email", email)).expectProblem(404, "ticket.not-found");
        reset(Mailbox.ticket(mailbox.latestOf(1)), FIRST).expect(204);

        signIn(FIRST).get("my-wallet").expect(200);
        cashier.postWithoutKey("members/" + member + "/claim-codes", Body.of()).expectProblem(409, "account.claimed");
    }

    @Test
    @DisplayName("D34: the meter says what the policy says")
    void the_meter_says_what_the_policy_says() {
        var weak = post("auth/password-strength", Body.of("password", "Password1!ab"))
                .expect(200);
        assertThat(weak.json().getBoolean("accepted")).isFalse();
        assertThat(weak.at("code")).isEqualTo("password.weak");
        assertThat(weak.at("message")).isNotBlank();
        var good = post("auth/password-strength", Body.of("password", FIRST)).expect(200);
        assertThat(good.json().getBoolean("accepted")).isTrue();
    }

    @Test
    @DisplayName(
            "Bad input: no ticket, two things at once, tickets that never were: a problem document, nothing changed")
    void what_makes_no_sense_is_refused() {
        post("auth/verify-email", Body.of()).expectProblem(400, "input.email-or-ticket");
        post("auth/verify-email", Body.of("email", email, "ticket", "x")).expectProblem(400, "input.email-or-ticket");
        post("auth/verify-email", Body.of("ticket", "x".repeat(43))).expectProblem(404, "ticket.not-found");
        post("auth/reset-password", Body.of("ticket", "x".repeat(43)))
                .expect(400)
                .isProblem();
        reset("x".repeat(43), FIRST).expectProblem(404, "ticket.not-found");
        post("auth/forgot-password", Body.of("email", "no address")).expect(400).isProblem();
        post(
                        "auth/register",
                        Body.of("email", email, "displayName", "M", "language", "en", "password", "x".repeat(129)))
                .expect(400)
                .isProblem();
        assertThat(Books.number("select count(*) from account where email = ?", email))
                .isZero();
    }

    @Test
    @DisplayName("Bad input: a ticket of another purpose and one whose time is over are like one that never was")
    void a_ticket_opens_what_it_was_mailed_for_and_in_its_time() {
        register(email, FIRST, "en").expect(202);
        var verification = Mailbox.ticket(mailbox.latestOf(1));
        post("auth/forgot-password", Body.of("email", email)).expect(202);
        var reset = Mailbox.ticket(mailbox.latestOf(2));
        var never = post("auth/verify-email", Body.of("ticket", "x".repeat(43))).expectProblem(404, "ticket.not-found");

        var foreign = post("auth/verify-email", Body.of("ticket", reset)).expectProblem(404, "ticket.not-found");
        reset(verification, SECOND).expectProblem(404, "ticket.not-found");
        post("auth/unlock-account", Body.of("ticket", reset)).expectProblem(404, "ticket.not-found");
        assertThat(Body.without(foreign.json(), "requestId")).isEqualTo(Body.without(never.json(), "requestId"));
        signIn(FIRST);

        Books.change("""
                update ticket set expires_at = now() - interval '400 days'
                where account_id = (select id from account where email = ?)""", email);
        reset(reset, SECOND).expectProblem(404, "ticket.not-found");
        post("auth/verify-email", Body.of("ticket", verification)).expectProblem(404, "ticket.not-found");
        signIn(FIRST);
    }

    @Test
    @DisplayName(
            "Enumeration: asking for another link to verify is answered alike, and mails to whom there is something to verify")
    void nobody_learns_from_another_verification_mail_who_is_known() {
        register(email, FIRST, "en").expect(202);
        mailbox.latestOf(1);

        for (var path : List.of("auth/send-verification-email", "auth/verify-email", "auth/reset-password")) {
            var unknown = post(path, Body.of("email", "nobody-" + email)).expect(202);
            var known = post(path, Body.of("email", email)).expect(202);
            assertThat(known.body()).as(path).isEqualTo(unknown.body());
            assertThat(known.headers().map().keySet())
                    .as(path)
                    .isEqualTo(unknown.headers().map().keySet());
        }

        mailbox.latestOf(4);
        post("auth/verify-email", Body.of("ticket", Mailbox.ticket(mailbox.about("Verify your e-mail address"))))
                .expect(204);
        assertThat(new Mailbox("nobody-" + email).size()).isZero();
    }

    private static Answer register(String address, String password, String language) {
        return post(
                "auth/register",
                Body.of("email", address, "displayName", "Mika", "language", language, "password", password));
    }

    private Api signIn(String password) {
        return Api.nobody().bearing(login(password).expect(200).at("accessToken"));
    }

    private Answer login(String password) {
        return post("auth/login", Body.of("identifier", email, "password", password));
    }

    private static Answer reset(String ticket, String password) {
        return post("auth/reset-password", Body.of("ticket", ticket, "newPassword", password));
    }

    private static Answer change(Api person, String current, String fresh) {
        return person.postWithoutKey("auth/change-password", Body.of("currentPassword", current, "newPassword", fresh));
    }

    private static Answer put(Api person, String path, String seen, JsonObject body) {
        return person.send(person.request(path)
                .header("If-Match", seen)
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static Answer post(String path, JsonObject body) {
        return Api.nobody().postWithoutKey(path, body);
    }
}
