package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the wish to the last mail, over the wire, through the mail server and the job. */
@DisplayName("E11.3, E11.5, E12, E17.5: somebody goes for good")
class ErasureJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Pattern CERTIFICATE =
            Pattern.compile("deletion-certificates/([0-9a-f-]{36}[.][0-9]+[.][A-Za-z0-9_-]{43})");

    private final Demo.Person member = Newcomer.verified();
    private final Mailbox mailbox = new Mailbox(member.email());
    private final Api admin = Api.signedIn(TheCafe.demo().admin());

    @Test
    @DisplayName(
            "Told what would happen, asked for, confirmed by mail, erased by the night's job: one last mail, no way in")
    void somebody_goes_for_good() {
        var owner = Api.signedIn(member);
        var preview = owner.get("/api/auth/account/deletion/preview").expect(200);
        assertThat(preview.objects("data")).anySatisfy(kind -> {
            assertThat(kind.getString("data")).isEqualTo("password");
            assertThat(kind.getBoolean("erased")).isTrue();
        });
        assertThat(preview.objects("waits")).isEmpty();
        leaves(owner);

        erase();

        var last = mailbox.about("Your account is deleted");
        var certificate = CERTIFICATE.matcher(last);
        assertThat(certificate.find()).as(last).isTrue();
        var said = Api.nobody().get("auth/account/deletion-certificates/" + certificate.group(1));
        assertThat(said.expect(200).at("accountId")).isEqualTo(member.id().toString());
        owner.get("auth/profile").expect(401).isProblem();
        Api.nobody().login(member).expectProblem(401, "login.refused");
        assertThat(Books.number(
                        "select count(*) from account where email = ? or username = ?", member.email(), member.email()))
                .isZero();
        var mails = mailbox.size();
        run();
        assertThat(lastMails()).isEqualTo(1);
        assertThat(mailbox.size()).isEqualTo(mails);
    }

    @Test
    @DisplayName("D35: what the law wants kept stays, its owner reads until when; lifted, the next night forgets them")
    void what_the_law_wants_kept_stays() {
        var owner = Api.signedIn(member);
        leaves(owner);
        var hold = "admin/users/" + member.id() + "/legal-hold";
        var manager = Api.signedIn(TheCafe.demo().manager());
        manager.get(hold).expectProblem(404, "legal-hold.not-found");
        var until = TheCafe.clock().now().plus(Duration.ofDays(20)).toString();
        manager.put(hold, Body.of("reason", "Police file 4711", "until", "1999-01-01T00:00:00Z"))
                .expectProblem(400, "legal-hold.until");

        manager.put(hold, Body.of("reason", "Police file 4711", "until", until)).expect(200);
        run();

        await().atMost(LIMIT)
                .until(() ->
                        owner.get("auth/account/deletion").expect(200).text().contains("LEGAL_HOLD"));
        assertThat(owner.get("auth/account/deletion").text())
                .contains("waitsUntil")
                .doesNotContain("4711");
        assertThat(mailbox.about("Your account is not deleted yet"))
                .contains("the law obliges us")
                .doesNotContain("4711");
        manager.send(manager.request(hold).DELETE().build()).expect(204);
        assertThat(owner.get("auth/account/deletion").text()).doesNotContain("LEGAL_HOLD");
        erase();
    }

    private void leaves(Api owner) {
        owner.postWithoutKey("auth/account/delete", Body.of("sure", true, "balance", "FORFEIT"))
                .expect(202);
        var ticket = Mailbox.ticket(mailbox.about("Do you want your account to be deleted?"));
        Api.nobody()
                .postWithoutKey("auth/account/confirm-deletion", Body.of("ticket", ticket))
                .expect(200);
        mailbox.about("Your account will be deleted");
        Books.change("""
                update account_deletion set confirmed_at = confirmed_at - interval '31 days',
                    scheduled_for = scheduled_for - interval '31 days' where account_id = ?""", member.id());
    }

    private void erase() {
        run();
        await().atMost(LIMIT)
                .until(() ->
                        Books.number("select count(*) from account where id = ? and status = 'ERASED'", member.id())
                                == 1);
        await().atMost(LIMIT).until(() -> lastMails() == 1);
    }

    /** How many last mails were written and have left the house. */
    private long lastMails() {
        return Books.number(
                "select count(*) from outbox_message where aggregate_id = ? and type = 'mail.last' and status = 1",
                "account:" + member.id());
    }

    /** Begins the job as an operator, after one that is under way, and waits for its end. */
    private void run() {
        await().atMost(LIMIT).until(() -> begun() == 201);
        await().atMost(LIMIT)
                .until(() -> admin.get("jobs/account-erasure")
                        .expect(200)
                        .json()
                        .getJsonObject("last")
                        .getString("state")
                        .equals("COMPLETED"));
    }

    private int begun() {
        return admin.post(
                        "jobs/account-erasure/executions",
                        Body.of(),
                        UUID.randomUUID().toString())
                .status();
    }
}
