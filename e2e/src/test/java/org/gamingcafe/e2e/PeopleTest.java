package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People administered over the API (G047–G049, D31), and what happened to one's own account (E8.5, E8.7). */
class PeopleTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Api admin = Api.signedIn(demo.admin());

    @Test
    @DisplayName(
            "E10.5: a colleague is invited by mail, chooses a password, and works; a manager invites no administrator")
    void a_colleague_is_invited_and_comes() {
        var email = Colleagues.address();

        Colleagues.invite(manager, email, "ADMIN").expectProblem(403, "role.above-own");
        var invited = Colleagues.invite(manager, email, "CASHIER").expect(201);

        var user = "admin/users/" + invited.at("accountId");
        assertThat(invited.header("Location")).isEqualTo("/api/v1/" + user);
        assertThat(invited.at("status")).isEqualTo("INVITED");
        var mailbox = new Mailbox(email);
        var mail = mailbox.latestOf(1);
        assertThat(mail).contains("You are invited to work with us");
        Colleagues.invite(manager, email, "CASHIER").expectProblem(409, "account.email-taken");
        post(manager, user + "/invitations").expect(202);
        var ticket = Mailbox.ticket(mailbox.latestOf(2));
        Colleagues.come(ticket);
        Api.nobody()
                .postWithoutKey(
                        "auth/reset-password", Body.of("ticket", ticket, "newPassword", "brisk-walnut-engine-41"))
                .expectProblem(404, "ticket.not-found");
        var colleague = Api.signedIn(new Demo.Person(Colleagues.id(email), email, email, Colleagues.CHOSEN));
        colleague.get("stations").expect(200);
        colleague.get("admin/users").expect(403).isProblem();
        post(manager, user + "/invitations").expectProblem(409, "account.claimed");
        assertThat(manager.get(user).expect(200).at("status")).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("D31: a role is changed, and the next request with the old rights is refused, within a second")
    void a_change_of_role_holds_at_once() {
        var person = Colleagues.join("MANAGER");
        var tokens = Api.nobody().login(person).expect(200);
        var before = Api.nobody().bearing(tokens.at("accessToken"));
        before.get("admin/users").expect(200);
        var role = "admin/users/" + person.id() + "/roles/" + demo.venue();

        admin.put(role, Body.of("role", "CASHIER")).expect(200);

        await().atMost(A_SECOND).untilAsserted(() -> before.get("admin/users").expectProblem(401, "token.stale"));
        var after = refreshed(tokens);
        after.get("admin/users").expect(403).isProblem();
        after.get("stations").expect(200);
        admin.send(admin.request(role).DELETE().build()).expect(204);
        await().atMost(A_SECOND).untilAsserted(() -> after.get("stations").expectProblem(401, "token.stale"));
        admin.send(admin.request(role).DELETE().build()).expectProblem(404, "role.not-found");
        manager.put("admin/users/" + demo.admin().id() + "/roles/" + demo.venue(), Body.of("role", "CASHIER"))
                .expectProblem(403, "role.above-own");
        admin.put("admin/users/" + demo.admin().id() + "/roles/" + demo.venue(), Body.of("role", "MANAGER"))
                .expectProblem(409, "role.own-admin");
        admin.put(role, Body.of("role", "CASHIER", "version", 7)).expect(400).isProblem();
    }

    @Test
    @DisplayName("D32: who is deactivated is out within a second and no mail lets them in; activated, they are back")
    void who_is_deactivated_is_out_at_once() {
        var person = Colleagues.join("CASHIER");
        var mailbox = new Mailbox(person.email());
        var tokens = Api.nobody().login(person).expect(200);
        var session = Api.nobody().bearing(tokens.at("accessToken"));
        var user = "admin/users/" + person.id();

        manager.postWithoutKey(user + "/deactivate", Body.of()).expect(400).isProblem();
        manager.postWithoutKey(user + "/deactivate", Body.of("reason", "left the team"))
                .expect(200);

        await().atMost(A_SECOND).untilAsserted(() -> session.get("auth/profile").expect(401));
        Api.nobody().login(person).expectProblem(401, "login.refused");
        mailbox.about("Your account was deactivated");
        Api.nobody()
                .from("127.0.0.41")
                .postWithoutKey("auth/forgot-password", Body.of("email", person.email()))
                .expect(202);
        post(manager, user + "/activate").expect(200);
        assertThat(mailbox.about("Your account counts again")).doesNotContain("ticket=");
        Api.nobody().login(person).expect(200);
        post(manager, user + "/activate").expectProblem(409, "account.wrong-state");
        manager.postWithoutKey("admin/users/" + demo.manager().id() + "/deactivate", Body.of("reason", "myself"))
                .expectProblem(403, "account.own");
    }

    @Test
    @DisplayName("E10.5, E5.4: a new password is forced; sessions and refresh tokens are seen and ended")
    void sessions_are_ended_and_a_new_password_is_forced() {
        var person = Colleagues.join("CASHIER");
        var mailbox = new Mailbox(person.email());
        var tokens = Api.nobody().login(person).expect(200);
        refreshed(tokens);
        var user = "admin/users/" + person.id();

        var families = manager.get(user + "/refresh-tokens").expect(200);
        assertThat(families.items()).hasSize(1);
        var family = families.items().getJsonObject(0);
        assertThat(family.getInt("used")).isEqualTo(1);
        assertThat(family.keySet()).contains("createdAt", "lastUsed", "expiresAt", "channel");
        assertThat(families.text()).doesNotContain(tokens.at("refreshToken"), "hash");
        assertThat(manager.get(user + "/sessions").expect(200).items()).hasSize(1);
        assertThat(delete(manager, user + "/refresh-tokens").expect(200).number("ended"))
                .isEqualTo(1);
        Api.nobody()
                .postWithoutKey("auth/refresh-token", Body.of("refreshToken", tokens.at("refreshToken")))
                .expect(401)
                .isProblem();
        mailbox.about("You were signed out everywhere");
        assertThat(delete(manager, user + "/sessions").expect(200).number("ended"))
                .isZero();

        assertThat(post(manager, user + "/force-password-change")
                        .expect(200)
                        .json()
                        .getBoolean("mustChangePassword"))
                .isTrue();

        mailbox.about("Please choose a new password");
        assertThat(Api.nobody().login(person).expect(202).at("status")).isEqualTo("PASSWORD_CHANGE_REQUIRED");
    }

    @Test
    @DisplayName("E3.1: who is locked out is let in by a manager, which the person and the audit can read")
    void a_manager_unlocks() {
        var person = Colleagues.join("CASHIER");
        var wrong = Body.of("identifier", person.email(), "password", "not the password");
        for (var guess = 0; guess < 5; guess++) {
            Api.nobody().postWithoutKey("auth/login", wrong).expect(401).isProblem();
        }
        Api.nobody().login(person).expect(423).isProblem();

        post(manager, "admin/users/" + person.id() + "/unlock").expect(200);

        var own = Api.signedIn(person);
        assertThat(own.get("auth/activity-log?action=UNLOCKED").expect(200).text())
                .contains("STAFF");
        assertThat(own.get("auth/activity-log?action=LOCKED").expect(200).text())
                .contains("HOUSE", "\"5\"");
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'account.unlocked' and actor_id = ?",
                        demo.manager().id()))
                .isPositive();
    }

    @Test
    @DisplayName("A person is edited against the ETag; smuggled fields are refused; who signs in keeps the address")
    void a_person_is_edited() {
        var person = Colleagues.join("CASHIER");
        var user = "admin/users/" + person.id();
        var edit = Body.of("displayName", "Carla Neu", "email", person.email(), "language", "de");
        var seen = manager.get(user).expect(200).header("ETag");

        manager.put(user, edit).expect(428).isProblem();
        for (var smuggled : List.of("role", "version", "balance", "status", "mustChangePassword")) {
            manager.put(user, Body.with(edit, smuggled, jakarta.json.Json.createValue("ADMIN")), seen)
                    .expect(400)
                    .isProblem();
        }
        assertThat(manager.put(user, edit, seen).expect(200).at("displayName")).isEqualTo("Carla Neu");
        manager.put(user, edit, seen).expect(412).isProblem();
        var now = manager.get(user).expect(200).header("ETag");
        manager.put(user, Body.of("displayName", "Carla", "email", Colleagues.address(), "language", "de"), now)
                .expectProblem(409, "account.claimed");
        assertThat(manager.get(user).expect(200).json().getJsonArray("roles").toString())
                .contains("CASHIER");
    }

    @Test
    @DisplayName("G047: looks and denials are on record; a manager of another venue finds nobody")
    void looks_and_denials_are_on_record() {
        var person = Colleagues.join("MANAGER");
        var elsewhere = UUID.randomUUID();
        Books.change("update account set home_venue = ? where id = ?", elsewhere, person.id());
        Books.change("update account_role set venue_id = ? where account_id = ?", elsewhere, person.id());
        var foreign = Api.signedIn(person);
        var cashier = demo.cashier().id();
        var found =
                manager.get("admin/users?role=CASHIER&text=" + demo.cashier().email());
        assertThat(found.expect(200).items()).hasSize(1);

        var answers = List.of(
                foreign.get("admin/users/" + cashier),
                foreign.get("admin/users/" + cashier + "/sessions"),
                foreign.get("admin/users/" + cashier + "/refresh-tokens"),
                foreign.get("admin/users/" + cashier + "/activity-log"),
                delete(foreign, "admin/users/" + cashier + "/sessions"),
                post(foreign, "admin/users/" + cashier + "/force-password-change"),
                foreign.postWithoutKey("admin/users/" + cashier + "/deactivate", Body.of("reason", "mine now")),
                foreign.put("admin/users/" + cashier + "/roles/" + demo.venue(), Body.of("role", "MANAGER")));

        assertThat(answers).allSatisfy(answer -> answer.expectProblem(404, "account.not-found"));
        assertThat(foreign.get("admin/users/" + UUID.randomUUID())
                        .expect(404)
                        .json()
                        .getString("detail"))
                .isEqualTo(answers.getFirst().json().getString("detail"));
        foreign.get("admin/users?venue=" + demo.venue()).expectProblem(404, "venue.not-found");
        assertThat(foreign.get("admin/users").expect(200).text()).doesNotContain(cashier.toString());
        assertThat(refusals(person.id())).isGreaterThanOrEqualTo(10);
        manager.get("admin/users/" + cashier).expect(200);
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'user.seen' and actor_id = ? and account_id = ?",
                        demo.manager().id(),
                        cashier))
                .isPositive();
        var member = Api.signedIn(demo.freshMemberWhoSignsIn());
        var denied = member.get("admin/users/" + cashier).expect(403).isProblem();
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'act.refused' and entity_id = ?",
                        denied.at("requestId")))
                .isEqualTo(1);
        assertThat(Books.number("select count(*) from audit_record where cast(changes as text) like '%@%'"))
                .isZero();
    }

    @Test
    @DisplayName("E8.5: one's own activity under both paths, by action, in pages, and as a table")
    void ones_own_activity_is_listed() {
        var person = Colleagues.join("CASHIER");
        var own = Api.signedIn(person);
        var profile = own.get("auth/profile").expect(200);
        own.put("auth/profile", Body.of("displayName", "Carla Zwei", "language", "de"), profile.header("ETag"))
                .expect(200);

        var all = own.get("/api/auth/activity-log").expect(200).items().getValuesAs(JsonObject.class);
        assertThat(all)
                .extracting(entry -> entry.getString("action"))
                .startsWith("PROFILE_EDITED", "SIGNED_IN", "PASSWORD_CHANGED")
                .contains("ACCOUNT_MADE", "ROLE_CHANGED");
        assertThat(all.getFirst().getJsonObject("details").getString("fields")).isEqualTo("displayName,language");
        assertThat(all.getFirst().getString("ip")).isNotBlank();
        assertThat(all.getLast().getString("actor")).isEqualTo("STAFF");
        assertThat(all.getLast().containsKey("ip")).isFalse();
        var first = own.get("auth/activity-log?size=1").expect(200);
        assertThat(own.get("auth/activity-log?size=1&after=" + first.at("next"))
                        .expect(200)
                        .items()
                        .getFirst())
                .isEqualTo(all.get(1));
        assertThat(own.get("auth/activity-log?action=SIGNED_IN").expect(200).items())
                .hasSize(1);
        assertThat(own.get("auth/activity-log?to=2026-01-01T00:00:00Z")
                        .expect(200)
                        .items())
                .isEmpty();
        own.get("auth/activity-log?action=NOTHING").expect(400).isProblem();
        var table = own.get("auth/activity-log?format=csv").expect(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text().lines().count()).isEqualTo(all.size() + 1L);
        assertThat(manager.get("admin/users/" + person.id() + "/activity-log?action=SIGNED_IN")
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    private static long refusals(UUID actor) {
        return Books.number("select count(*) from audit_record where act = 'act.refused' and actor_id = ?", actor);
    }

    private static Api refreshed(Answer tokens) {
        return Api.nobody()
                .bearing(Api.nobody()
                        .postWithoutKey("auth/refresh-token", Body.of("refreshToken", tokens.at("refreshToken")))
                        .expect(200)
                        .at("accessToken"));
    }

    private static Answer post(Api caller, String path) {
        return caller.send(caller.request(path)
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static Answer delete(Api caller, String path) {
        return caller.send(caller.request(path).DELETE().build());
    }
}
