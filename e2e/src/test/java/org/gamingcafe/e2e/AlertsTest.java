package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each act that its owner should hear of, over HTTP: what then stands in the list of alerts and in the mailbox. */
@DisplayName("E15.2: an act on an account puts one alert in its list and one mail in its mailbox, and nothing else")
class AlertsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String OTHER_PASSWORD = "brisk walnut engine 41";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final Demo.Person member = Newcomer.verified();
    private final Mailbox mailbox = new Mailbox(member.email());
    private final int before = mailbox.size();

    @Test
    @DisplayName("E15.2: a sign-in with the usual device is not told, one with a device never seen before is")
    void a_new_device() {
        assertThat(alerts(Api.signedIn(member))).isEmpty();
        var nobody = Api.nobody();
        var body = Body.of("identifier", member.username(), "password", member.password());

        var tokens = nobody.send(nobody.json("auth/login", body.toString())
                        .header("User-Agent", FIREFOX)
                        .build())
                .expect(200);

        var here = nobody.bearing(tokens.at("accessToken"));
        assertThat(alerts(here)).containsExactly("NEW_DEVICE new-device");
        assertThat(details(here).getString("device")).isEqualTo("Firefox, Windows");
        mailed(mailbox, before, "Your password was used on a new device");
        assertThat(mailbox.about("new device")).contains("Device: Firefox, Windows");
    }

    @Test
    @DisplayName("E15.2: a password that its owner changes is told")
    void the_password() {
        Api.signedIn(member)
                .postWithoutKey(
                        "auth/change-password",
                        Body.of("currentPassword", member.password(), "newPassword", OTHER_PASSWORD))
                .expect(204);

        assertThat(alerts(Api.signedIn(withOtherPassword()))).containsExactly("PASSWORD password-changed");
        mailed(mailbox, before, "Your password was changed");
    }

    @Test
    @DisplayName("E15.2: a second factor that is switched off is told, as it was when it was switched on")
    void the_second_factor() {
        setUpAnApp();
        mailed(mailbox, before, "Your second factor is on");
        var here = Api.signedIn(member);
        assertThat(alerts(here)).containsExactly("SECOND_FACTOR second-factor-enabled");

        here.postWithoutKey("auth/2fa/disable", Body.of("password", member.password()))
                .expect(204);

        assertThat(alerts(Api.signedIn(member)))
                .containsExactly("SECOND_FACTOR second-factor-disabled", "SECOND_FACTOR second-factor-enabled");
        mailed(mailbox, before + 1, "Your second factor is off");
    }

    @Test
    @DisplayName("E14.2, E14.3, E15.2: a move to another address is told at both addresses, before it and after it")
    void the_address() {
        var here = Api.signedIn(member);
        var address = "told-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
        var next = new Mailbox(address);
        here.postWithoutKey("auth/email/change-request", Body.of("newEmail", address))
                .expect(202);
        mailed(mailbox, before, "Do you want to move to another e-mail address?");
        assertThat(next.size()).as("nothing before the old address agrees").isZero();
        follow("verify-old", mailbox.about("Do you want to move"));
        mailed(next, 0, "Is this your new e-mail address?");
        assertThat(alerts(here)).containsExactly("EMAIL_ADDRESS email-change-old");

        follow("verify-new", next.about("Is this your new e-mail address?"));

        assertThat(alerts(here)).containsExactly("EMAIL_ADDRESS email-changed", "EMAIL_ADDRESS email-change-old");
        mailed(mailbox, before + 1, "Your account has moved to another address");
        mailed(next, 1, "This is the address of your account now");
    }

    @Test
    @DisplayName("E15.2: whoever signs out all other devices is told how many there were")
    void all_other_sessions() {
        var here = Api.signedIn(member);
        var other = Api.signedIn(member);

        here.send(here.request("auth/sessions/all").DELETE().build()).expect(200);

        other.get("auth/profile").expect(401);
        assertThat(alerts(here)).containsExactly("SESSIONS sessions-revoked");
        assertThat(details(here).getString("count")).isEqualTo("1");
        mailed(mailbox, before, "All other devices were signed out");
    }

    @Test
    @DisplayName("E15.2: \"this wasn't me\" is told with the way to a new password, which is told in its turn")
    void a_lockdown() {
        Api.signedIn(member)
                .postWithoutKey("auth/lockdown/mine", Body.of("sure", true))
                .expect(204);

        mailed(mailbox, before, "Your account is locked down");
        var ticket = Mailbox.ticket(mailbox.about("Your account is locked down"));
        Api.nobody()
                .postWithoutKey("auth/reset-password", Body.of("ticket", ticket, "newPassword", OTHER_PASSWORD))
                .expect(204);
        await().atMost(LIMIT)
                .untilAsserted(() -> Api.nobody().login(withOtherPassword()).expect(200));
        assertThat(alerts(Api.signedIn(withOtherPassword())))
                .containsExactly("PASSWORD password-changed", "LOCKDOWN locked-down");
        mailed(mailbox, before + 1, "Your password was changed");
    }

    /** Kind and template of the whole list, newest first: what else was told would stand there, too. */
    private static List<String> alerts(Api here) {
        return here.get("auth/security-alerts").expect(200).objects("items").stream()
                .map(alert -> alert.getString("kind") + " " + alert.getString("what"))
                .toList();
    }

    private static JsonObject details(Api here) {
        return here.get("auth/security-alerts")
                .expect(200)
                .objects("items")
                .getFirst()
                .getJsonObject("details");
    }

    /** When nothing waits to be sent any more, one mail with this subject has come since, and no other. */
    private void mailed(Mailbox box, int since, String subject) {
        await().atMost(LIMIT).until(() -> waiting() == 0);
        assertThat(box.latestOf(since + 1)).contains("Subject: " + subject);
        assertThat(box.size()).isEqualTo(since + 1);
    }

    private long waiting() {
        return Books.number(
                "select count(*) from outbox_message where status = 0 and aggregate_id = ?", "account:" + member.id());
    }

    private static void follow(String step, String mail) {
        Api.nobody().get("auth/email/" + step + "/" + Mailbox.ticket(mail)).expect(200);
    }

    private Demo.Person withOtherPassword() {
        return new Demo.Person(member.id(), member.username(), member.email(), OTHER_PASSWORD);
    }

    private void setUpAnApp() {
        var here = Api.signedIn(member);
        var secret =
                here.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret");
        Factor.keep(TheCafe.base(), member, secret);
        here.postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(TheCafe.base(), member)))
                .expect(200);
    }
}
