package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alerts, preferences and the copy of one's data, over HTTP and with real mail. */
class PrivacyTest {

    private static final Pattern STOP = Pattern.compile("List-Unsubscribe: <(\\S+)>");

    private final Demo.Person member = Newcomer.verified();
    private final Mailbox mailbox = new Mailbox(member.email());
    private final Api here = Api.signedIn(member);

    @Test
    @DisplayName("E15.3: what happens to an account stands in its list of alerts, unread until its owner says so")
    void alerts_are_listed_and_read() {
        endOtherSessions();

        var alerts = here.get("auth/security-alerts?kind=SESSIONS").expect(200);
        assertThat(here.get("auth/security-alerts/unread").expect(200).number("unread"))
                .isPositive();
        var alert = alerts.items().getJsonObject(0);
        assertThat(alert.getString("what")).isEqualTo("sessions-revoked");
        assertThat(alert.containsKey("readAt")).isFalse();

        var path = "auth/security-alerts/" + alert.getString("id") + "/read";
        here.postWithoutKey(path, Body.of()).expect(204);
        here.postWithoutKey(path, Body.of()).expect(204);
        Api.signedIn(Newcomer.verified()).postWithoutKey(path, Body.of()).expectProblem(404, "alert.not-found");
        assertThat(here.get("auth/security-alerts?kind=SESSIONS&unread=true")
                        .expect(200)
                        .items())
                .isEmpty();
        here.postWithoutKey("auth/security-alerts/read", Body.of()).expect(200);
        assertThat(here.get("/api/auth/security-alerts/unread").expect(200).number("unread"))
                .isZero();
    }

    @Test
    @DisplayName("E13.3, D11: preferences are edited as they were seen; what is mandatory stays on")
    void preferences_are_edited() {
        var seen = here.get("auth/notification-preferences").expect(200);
        assertThat(seen.objects("choices"))
                .anySatisfy(choice -> assertThat(choice.getString("kind")).isEqualTo("BOOKINGS"));
        here.put("auth/notification-preferences", choice("BOOKINGS", false))
                .expectProblem(428, "edit.if-match-missing");
        here.put("/api/auth/notification-preferences", choice("PASSWORD", false), seen.header("ETag"))
                .expectProblem(409, "notification.mandatory");

        here.put("auth/notification-preferences", choice("BOOKINGS", false), seen.header("ETag"))
                .expect(200);

        here.put("auth/notification-preferences", choice("BOOKINGS", true), seen.header("ETag"))
                .expectProblem(412, "edit.stale");
        assertThat(wants("BOOKINGS")).isFalse();
        assertThat(wants("PASSES")).isTrue();
    }

    @Test
    @DisplayName("E13.4: a mail program turns off a kind of mail by one click; no such mail comes any more")
    void one_click_turns_a_mail_off() {
        Reminders.sendTo(member);
        var mail = mailbox.about("Your seats wait for you");
        var header = STOP.matcher(mail);
        assertThat(header.find()).as(mail).isTrue();
        assertThat(mail)
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .contains("/unsubscribe?word=");
        var address = URI.create(header.group(1));
        var nobody = Api.nobody();
        var opened = nobody.send(nobody.request(address.getPath() + "?" + address.getQuery())
                .GET()
                .build());
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).contains("/unsubscribe?word=");
        assertThat(wants("BOOKING_REMINDERS")).isTrue();

        var click = nobody.request(address.getPath() + "?" + address.getQuery())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        nobody.send(click).expect(204);

        assertThat(wants("BOOKING_REMINDERS")).isFalse();
        var before = mailbox.size();
        Reminders.sendTo(member);
        here.postWithoutKey("auth/forgot-password", Body.of("email", member.email()))
                .expect(202);
        mailbox.about("/reset-password?ticket=");
        assertThat(mailbox.size()).isEqualTo(before + 1);
        nobody.send(nobody.request("auth/notification-preferences/stop?word=never")
                        .POST(BodyPublishers.noBody())
                        .build())
                .expectProblem(404, "stop-link.not-found");
    }

    @Test
    @DisplayName("E13.4: whoever reads somebody's mail does not silence what warns them: that asks for a sign-in")
    void what_warns_is_turned_off_signed_in_only() {
        endOtherSessions();

        assertThat(mailbox.about("/me/sessions"))
                .contains(TheCafe.base() + "/me/notifications")
                .doesNotContain("List-Unsubscribe", "/unsubscribe?word=");
        var seen = here.get("auth/notification-preferences").expect(200);
        here.put("auth/notification-preferences", choice("SESSIONS", false), seen.header("ETag"))
                .expect(200);
        assertThat(wants("SESSIONS")).isFalse();
    }

    @Test
    @DisplayName("E13.2: privacy settings hold at once, and each yes and no is on record")
    void privacy_settings_are_on_record() {
        var seen = here.get("auth/privacy-settings").expect(200);
        var wanted = Body.of("offers", true, "nameInReviews", false, "transfers", true);

        here.put("/api/auth/privacy-settings", wanted, seen.header("ETag")).expect(200);

        assertThat(here.get("auth/privacy-settings").expect(200).json().getBoolean("offers"))
                .isTrue();
        assertThat(wants("OFFERS")).isTrue();
        assertThat(here.get("auth/privacy-settings/consents").expect(200).items())
                .extracting(consent -> consent.asJsonObject().getString("purpose"))
                .containsExactlyInAnyOrder("OFFERS", "NAME_IN_REVIEWS");
        here.put("auth/privacy-settings", wanted, seen.header("ETag")).expectProblem(412, "edit.stale");
    }

    @Test
    @DisplayName("E12: asked for twice it is one; the job puts it together, the mail opens it for its owner only")
    void data_is_taken_along() {
        var first = here.get("/api/auth/account/export-data").expect(202);
        var second = here.get("auth/account/export-data").expect(202);
        assertThat(List.of("REQUESTED", "BUILDING", "READY")).contains(second.at("state"));
        var ticket = Mailbox.ticket(mailbox.about("/me/data?ticket="));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> export(first.at("id")).getString("state").equals("READY"));
        assertThat(Duration.between(
                        TheCafe.clock().now(),
                        Instant.parse(export(first.at("id")).getString("expiresAt"))))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));

        var file = here.get("auth/account/download-data/" + ticket).expect(200);

        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.json().getString("format")).isEqualTo("gaming-cafe/personal-data");
        assertThat(file.json().getJsonObject("rooms").getJsonObject("account").getString("email"))
                .isEqualTo(member.email());
        assertThat(here.get("/api/auth/account/download-data/" + ticket + "?format=HTML")
                        .expect(200)
                        .text())
                .contains("<h1>", member.email());
        Api.nobody().get("auth/account/download-data/" + ticket).expect(401);
        Api.signedIn(Newcomer.verified())
                .get("auth/account/download-data/" + ticket)
                .expectProblem(404, "data-export.not-found");
        assertThat(export(first.at("id")).getInt("downloads")).isEqualTo(2);
        assertThat(here.get("auth/activity-log?action=DATA_EXPORT_OPENED")
                        .expect(200)
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName("Domain 8: \"this wasn't me\" takes a copy that lies ready away from whoever asked for it")
    void a_lockdown_cancels_the_copy() {
        here.get("auth/account/export-data").expect(202);
        var ticket = Mailbox.ticket(mailbox.about("/me/data?ticket="));

        here.postWithoutKey("auth/lockdown/mine", Body.of("sure", true)).expect(204);
        var link = Mailbox.ticket(mailbox.about("/reset-password?ticket="));
        Api.nobody()
                .postWithoutKey("auth/reset-password", Body.of("ticket", link, "newPassword", "brisk walnut engine 41"))
                .expect(204);

        var back =
                Api.signedIn(new Demo.Person(member.id(), member.username(), member.email(), "brisk walnut engine 41"));
        back.get("auth/account/download-data/" + ticket).expectProblem(404, "data-export.not-found");
        assertThat(back.get("auth/account/data-exports")
                        .expect(200)
                        .items()
                        .getJsonObject(0)
                        .getString("state"))
                .isEqualTo("CANCELLED");
    }

    private void endOtherSessions() {
        Api.signedIn(member);
        here.send(here.request("auth/sessions/all").DELETE().build()).expect(200);
    }

    private boolean wants(String kind) {
        return here.get("auth/notification-preferences").expect(200).objects("choices").stream()
                .filter(choice -> choice.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .getBoolean("mail");
    }

    private JsonObject export(String id) {
        return here.get("auth/account/data-exports").expect(200).items().getValuesAs(JsonObject.class).stream()
                .filter(made -> made.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject choice(String kind, boolean mail) {
        return Json.createObjectBuilder()
                .add(
                        "choices",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kind", kind)
                                        .add("mail", mail)))
                .build();
    }
}
