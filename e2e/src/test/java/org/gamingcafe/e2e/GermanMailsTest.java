package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What somebody who speaks German finds in their mailbox, through the outbox and the mail server. */
@DisplayName("E10, R14: mails about one's password come in one's language, and tell nobody who has an account")
class GermanMailsTest {

    private static final String FIRST = "amber-violin-tunnel-31";
    private static final String SECOND = "silver-meadow-anchor-77";
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final String email = "mika-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    private final Mailbox mailbox = new Mailbox(email);

    @BeforeEach
    void register() {
        send("auth/register", Body.of("email", email, "displayName", "Mika", "language", "de", "password", FIRST))
                .expect(202);
        var mail = mailbox.latestOf(1);
        assertThat(mail).contains("Hallo Mika", "bitte best", "dass diese Adresse dir geh", "lang=\"de\"");
        send("auth/verify-email", Body.of("ticket", Mailbox.ticket(mail))).expect(204);
    }

    @Test
    void the_answer_is_the_same_whether_there_is_an_account_or_not_and_the_link_comes_in_german() {
        var unknown = send("auth/forgot-password", Body.of("email", "nobody-" + email));
        var known = send("auth/forgot-password", Body.of("email", email));

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        var mail = mailbox.about("Setze ein neues Passwort");
        assertThat(mail).contains("Alle Ger", "eine Stunde lang");
        send("auth/reset-password", Body.of("ticket", Mailbox.ticket(mail), "newPassword", SECOND))
                .expect(204);
        assertThat(mailbox.about("Dein Passwort wurde ge")).contains("das Passwort deines Kontos wurde am");
        assertThat(new Mailbox("nobody-" + email).size()).isZero();
    }

    @Test
    void who_is_locked_out_reads_why_how_long_and_how_to_get_in_again() {
        for (var i = 0; i < 5; i++) {
            send("auth/login", Body.of("identifier", email, "password", SECOND + i))
                    .expect(401);
        }

        assertThat(mailbox.about("ein falsches Passwort eingegeben"))
                .contains("5-mal", "15 Minuten", "/me/login-history", "ticket=");
    }

    @Test
    @DisplayName("Who signs out one device, and then all others, reads of both")
    void a_device_that_is_signed_out_is_told() {
        var here = signedIn();
        var tablet = signedIn();
        signedIn();
        var gone = tablet.get("auth/sessions").expect(200).objects("items").stream()
                .filter(one -> one.getBoolean("current"))
                .findFirst()
                .orElseThrow();

        end(here, "sessions/" + gone.getString("id")).expect(204);
        assertThat(mailbox.about("wurdest du auf einem Ger")).contains("Hallo Mika", "/me/sessions");
        end(here, "sessions/all").expect(200);
        assertThat(mailbox.about("er dem benutzten abgemeldet")).contains("Hallo Mika", "/me/sessions");
    }

    private static Answer end(Api caller, String what) {
        return caller.send(caller.request("auth/" + what).DELETE().build());
    }

    private Api signedIn() {
        return Api.signedIn(new Demo.Person(UUID.randomUUID(), email, email, FIRST));
    }

    @Test
    @DisplayName("A week before it expires, once; then the next night is silent")
    void a_password_that_expires_is_told() {
        var english = Newcomer.verified().email();
        expires(email);
        expires(english);

        remind();

        assertThat(mailbox.about("dein Passwort gilt bis zum")).contains("/me/profile", "Hallo Mika");
        assertThat(new Mailbox(english).about("Your password expires soon"))
                .contains("your password counts until", "/me/profile", "Hello Mika");
        var mails = mailbox.size();
        remind();
        await().atMost(LIMIT).until(() -> waiting() == 0);
        assertThat(mailbox.size()).isEqualTo(mails);
    }

    private static void expires(String email) {
        var inSixDays = TheCafe.clock().now().plus(Duration.ofDays(6));
        Books.change("""
                update password set expires_at = cast(? as timestamptz)
                where account_id = (select id from account where email = ?)""", inSixDays.toString(), email);
    }

    private long waiting() {
        return Books.number("""
                select count(*) from outbox_message
                where status = 0 and aggregate_id = (
                    select 'account:' || id from account where email = ?)""", email);
    }

    private static void remind() {
        var admin = Api.signedIn(TheCafe.demo().admin());
        var job = "jobs/password-reminder";
        await().atMost(LIMIT)
                .until(() -> admin.post(
                                        job + "/executions",
                                        Body.of(),
                                        UUID.randomUUID().toString())
                                .status()
                        == 201);
        await().atMost(LIMIT)
                .until(() -> admin.get(job)
                        .expect(200)
                        .json()
                        .getJsonObject("last")
                        .getString("state")
                        .equals("COMPLETED"));
    }

    private static Answer send(String path, JsonObject body) {
        return Api.nobody().postWithoutKey(path, body);
    }
}
