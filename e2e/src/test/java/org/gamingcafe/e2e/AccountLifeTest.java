package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Going for a while, going for good, staying after all, and moving to another address: over the wire and through the mail server. */
@DisplayName("E11, E14, E17.5: the life of an account")
class AccountLifeTest {

    private static final JsonObject SURE = Body.of("sure", true);

    private final Demo.Person member = Newcomer.verified();
    private final Mailbox mailbox = new Mailbox(member.email());

    @Test
    @DisplayName("E11.1, E11.2, D32: deactivated, answered like a wrong password, and back by a mailed link, once")
    void for_a_while() {
        var here = Api.signedIn(member);
        var there = Api.signedIn(member);
        here.postWithoutKey("auth/account/deactivate", Body.of("sure", false)).expect(400);

        here.postWithoutKey("/api/auth/account/deactivate", SURE).expect(204);

        assertThat(mailbox.about("You have deactivated your account"))
                .contains("multipart/alternative", "text/plain", "text/html");
        for (var session : List.of(here, there)) {
            session.get("auth/profile").expect(401).isProblem();
        }
        var right = login(member.password()).expectProblem(401, "login.refused");
        var wrong = login("not the password").expectProblem(401, "login.refused");
        assertThat(right.json().keySet()).isEqualTo(wrong.json().keySet());
        assertThat(right.at("detail")).isEqualTo(wrong.at("detail"));
        assertThat(right.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        var ticket = Mailbox.ticket(mailbox.about("Bring your account back"));
        post("auth/account/reactivate", Body.of("ticket", ticket)).expect(204);
        post("auth/account/reactivate", Body.of("ticket", ticket)).expectProblem(404, "ticket.not-found");
        mailbox.about("Welcome back!");
        Api.signedIn(member).get("my-wallet").expect(200);
    }

    @Test
    @DisplayName("D14: asked for the way back, known and unknown addresses are answered alike, byte for byte")
    void nobody_learns_who_has_an_account() {
        var known = post("auth/account/reactivate", Body.of("email", member.email()));
        var unknown = post("/api/auth/account/reactivate", Body.of("email", "nobody-" + member.email()));

        assertThat(known.expect(202).body()).isEqualTo(unknown.expect(202).body());
        assertThat(names(known)).isEqualTo(names(unknown));
        post("auth/account/reactivate", Body.of()).expectProblem(400, "input.email-or-ticket");
    }

    @Test
    @DisplayName("E11.2: the same link 20 times at once brings the account back once")
    void a_link_works_once() {
        Api.signedIn(member).postWithoutKey("auth/account/deactivate", SURE).expect(204);
        login(member.password()).expect(401);
        var ticket = Mailbox.ticket(mailbox.about("Bring your account back"));

        var answers = AtOnce.run(
                20,
                caller -> post("auth/account/reactivate", Body.of("ticket", ticket))
                        .status());

        assertThat(answers).containsOnly(204, 404);
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
    }

    @Test
    @DisplayName(
            "E11.3, E11.4, D32, D35: asked for, confirmed by mail, scheduled; only its own paths work until it is kept")
    void for_good_and_not_after_all() {
        var owner = Api.signedIn(member);
        assertThat(state(owner)).isEqualTo("NONE");
        owner.postWithoutKey("auth/account/cancel-deletion", Body.of()).expectProblem(404, "deletion.not-found");
        owner.postWithoutKey("auth/account/delete", Body.of("sure", true, "balance", "KEEP"))
                .expect(400)
                .isProblem();

        owner.postWithoutKey("auth/account/delete", Body.of("sure", true, "balance", "PAY_OUT"))
                .expect(202);

        assertThat(state(owner)).isEqualTo("ASKED");
        owner.get("my-wallet").expect(200);
        var mail = mailbox.about("Do you want your account to be deleted?");
        assertThat(Mailbox.link(mail)).startsWith(TheCafe.base() + "/confirm-deletion?ticket=");
        var ticket = Body.of("ticket", Mailbox.ticket(mail));
        var confirmed = AtOnce.run(
                20, caller -> post("auth/account/confirm-deletion", ticket).status());
        assertThat(confirmed).containsOnly(200, 404);
        assertThat(confirmed.stream().filter(status -> status == 200)).hasSize(1);
        mailbox.about("Your account will be deleted");
        var deletion = owner.get("auth/account/deletion").expect(200);
        assertThat(deletion.at("state")).isEqualTo("SCHEDULED");
        assertThat(deletion.at("balance")).isEqualTo("PAY_OUT");
        assertThat(Duration.between(TheCafe.clock().now(), Instant.parse(deletion.at("scheduledFor"))))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));
        opensOnlyItsOwn(owner);
        opensOnlyItsOwn(Api.signedIn(member));

        owner.postWithoutKey("auth/account/cancel-deletion", Body.of()).expect(204);

        owner.get("my-wallet").expect(200);
        assertThat(owner.get("auth/profile").expect(200).at("status")).isEqualTo("ACTIVE");
        assertThat(state(owner)).isEqualTo("NONE");
        mailbox.about("Your account will not be deleted");
    }

    private static void opensOnlyItsOwn(Api owner) {
        for (var path : List.of("my-wallet", "venues", "play-sessions", "receipts", "pass-products", "events")) {
            owner.get(path).expectProblem(403, "account.to-be-deleted");
        }
        owner.postWithoutKey("connect-codes", Body.of()).expectProblem(403, "account.to-be-deleted");
        owner.postWithoutKey("auth/account/deactivate", SURE).expectProblem(409, "account.wrong-state");
        for (var path : List.of("auth/profile", "auth/sessions", "auth/2fa/status", "auth/activity-log")) {
            owner.get(path).expect(200);
        }
        assertThat(owner.get("auth/profile").expect(200).at("status")).isEqualTo("SCHEDULED_DELETION");
    }

    @Test
    @DisplayName("Whoever has a drawer of the house closes it before they go")
    void who_is_needed_stays() {
        try (var desk = Desk.open()) {
            desk.api().postWithoutKey("auth/account/deactivate", SURE).expectProblem(409, "shift.still-open");
            desk.api().postWithoutKey("auth/account/delete", SURE).expectProblem(409, "shift.still-open");
        }
    }

    @Test
    @DisplayName("E14.1, E14.2, E14.3, E14.4: the old address, then the new; both told; sessions stay; links work once")
    void to_another_address() {
        var owner = Api.signedIn(member);
        var address = "moved-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
        owner.postWithoutKey("auth/email/change-request", Body.of("newEmail", "nobody"))
                .expectProblem(400, "email.malformed");
        owner.get("auth/email/change").expectProblem(404, "email-change.not-found");

        var asked = owner.postWithoutKey("auth/email/change-request", Body.of("newEmail", address.toUpperCase()));

        assertThat(asked.expect(202).at("state")).isEqualTo("ASKED");
        var first = mailbox.about("Do you want to move to another");
        assertThat(first).contains(address);
        assertThat(Mailbox.link(first)).startsWith(TheCafe.base() + "/verify-old-email?ticket=");
        var old = "auth/email/verify-old/" + Mailbox.ticket(first);
        assertThat(get(old).expect(200).at("state")).isEqualTo("OLD_CONFIRMED");
        get(old).expectProblem(404, "ticket.not-found");
        assertThat(owner.get("auth/email/change").expect(200).at("state")).isEqualTo("OLD_CONFIRMED");
        var second = new Mailbox(address).about("Is this your new e-mail address?");
        assertThat(get("/api/auth/email/verify-new/" + Mailbox.ticket(second))
                        .expect(200)
                        .at("state"))
                .isEqualTo("CHANGED");

        new Mailbox(address).about("This is the address of your account now");
        mailbox.about("Your account has moved to another address");
        assertThat(owner.get("auth/profile").expect(200).at("email")).isEqualTo(address);
        Api.signedIn(new Demo.Person(member.id(), address, address, member.password()));
        login(member.password()).expect(401);
    }

    @Test
    @DisplayName("E14.1, D38: a taken address is answered like a free one; its owner gets the mail, and nothing moves")
    void to_an_address_that_somebody_has() {
        var other = Newcomer.verified();
        var owner = Api.signedIn(member);
        var free = owner.postWithoutKey("auth/email/change-request", Body.of("newEmail", "free-" + member.email()))
                .expect(202);

        var taken = owner.postWithoutKey("auth/email/change-request", Body.of("newEmail", other.email()))
                .expect(202);

        assertThat(taken.json().keySet()).isEqualTo(free.json().keySet());
        assertThat(names(taken)).isEqualTo(names(free));
        get("auth/email/verify-old/" + Mailbox.ticket(mailbox.about(other.email())))
                .expect(200);
        new Mailbox(other.email()).about("You already have an account");
        assertThat(owner.get("auth/profile").expect(200).at("email")).isEqualTo(member.email());
        owner.send(owner.request("auth/email/change").DELETE().build()).expect(204);
        mailbox.about("Your e-mail address stays as it is");
        owner.send(owner.request("auth/email/change").DELETE().build()).expectProblem(404, "email-change.not-found");
    }

    /** Somebody whose account is about to be deleted. */
    static Demo.Person aLeaver() {
        var person = Newcomer.verified();
        Api.signedIn(person)
                .postWithoutKey("auth/account/delete", Body.of("sure", true, "balance", "PAY_OUT"))
                .expect(202);
        var mail = new Mailbox(person.email()).about("Do you want your account to be deleted?");
        post("auth/account/confirm-deletion", Body.of("ticket", Mailbox.ticket(mail)))
                .expect(200);
        return person;
    }

    private static String state(Api owner) {
        return owner.get("/api/auth/account/deletion").expect(200).at("state");
    }

    private static Set<String> names(Answer answer) {
        return new TreeSet<>(answer.headers().map().keySet());
    }

    private Answer login(String password) {
        return post("auth/login", Body.of("identifier", member.email(), "password", password));
    }

    private static Answer post(String path, JsonObject body) {
        return Api.nobody().postWithoutKey(path, body);
    }

    private static Answer get(String path) {
        return Api.nobody().get(path);
    }
}
