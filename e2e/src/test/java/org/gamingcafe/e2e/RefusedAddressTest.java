package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.launcher.MailSink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The mail server of the tests refuses some addresses, as others refuse those of people who have left. */
@DisplayName("E13: addresses that the mail server refuses, over the wire and on the page of who looks after the house")
class RefusedAddressTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Demo demo = TheCafe.demo();
    private final Demo.Person member = Newcomer.verified();

    @Test
    @DisplayName("Refused for good: marked and shown, no more mails, until an operator lets them be written to again")
    void refused_for_good() {
        var address = livesNowAt(MailSink.REFUSED_FOR_GOOD);
        asksForALink(address);
        await().atMost(LIMIT).until(() -> refusals("for_good and code = 550") == 1);
        asksForALink(address);
        await().atMost(LIMIT).until(() -> waiting() == 0);
        assertThat(refusals("times = 1")).as("nobody has tried again").isEqualTo(1);

        try (var page = Console.of(demo.admin())) {
            Console.go(page, "/admin/ops/mails");
            var line = page.locator("#refused tbody tr:has([data-value='" + member.id() + "'])");
            assertThat(line).containsText("550");
            assertThat(line).containsText("no such user here");
            assertThat(line).containsText("No more mails");
            assertThat(line).not().containsText("@");
            line.locator("[data-command=forgetRefusal]").click();
            assertThat(line).hasCount(0);
        }

        assertThat(refusals("true")).isZero();
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'mail-refusal.forgotten' and entity_id = ?",
                        member.id().toString()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Refused for now: marked, and still tried")
    void refused_for_now() {
        var address = livesNowAt(MailSink.REFUSED_FOR_NOW);
        asksForALink(address);
        await().atMost(LIMIT).until(() -> refusals("not for_good and code = 451") == 1);
        assertThat(waiting()).isEqualTo(1);

        var mails = new Mailbox(member.email());
        var before = mails.size();
        Books.change("update account set email = ? where id = ?", member.email(), member.id());

        await().atMost(LIMIT).until(() -> waiting() == 0);
        assertThat(mails.size()).isEqualTo(before + 1);
    }

    /** Nobody verifies such an address; it was good once. */
    private String livesNowAt(String prefix) {
        await().atMost(LIMIT).until(() -> waiting() == 0);
        var address = prefix + "-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
        Books.change("update account set email = ? where id = ?", address, member.id());
        return address;
    }

    private static void asksForALink(String address) {
        Api.nobody()
                .postWithoutKey("auth/forgot-password", Body.of("email", address))
                .expect(202);
    }

    private long refusals(String which) {
        return Books.number("select count(*) from mail_refusal where account_id = ? and " + which, member.id());
    }

    private long waiting() {
        return Books.number(
                "select count(*) from outbox_message where aggregate_id = ? and status = 0", "account:" + member.id());
    }
}
