package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(PersonMailRoomTest.PostBox.class)
class PersonMailRoomTest extends RoomTest {

    private static final List<Letter> POSTED = new CopyOnWriteArrayList<>();

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class PostBox extends Mailer {

        @Override
        public void send(Letter letter) {
            POSTED.add(letter);
        }
    }

    private final PersonMail mail = the(PersonMail.class);

    @Test
    void address_and_language_are_looked_up_when_the_mail_is_sent() {
        var ada = somebody("ada.mail@example.org");
        change(
                "update account set email = 'moved@example.org', language = 'de' where id = ?",
                ada.id().value());
        var message = Ids.next();

        mail.deliver(message, payload(ada));

        var letter = POSTED.getLast();
        assertThat(letter.to().value()).isEqualTo("moved@example.org");
        assertThat(letter.language()).isEqualTo("de");
        assertThat(letter.message()).isEqualTo(message);
        assertThat(letter.correlation()).isEqualTo("thread-1");
        assertThat(letter.values()).containsEntry("name", "Ada").containsEntry("at", "2. März 2026, 10:00 UTC");
    }

    @Test
    @DisplayName("I19: words that only the person may read lie sealed until the mail is written, for this person only")
    void sealed_words_are_opened_when_the_mail_is_sent() {
        var ada = somebody("ada.sealed@example.org");
        var eve = somebody("eve.sealed@example.org");
        as(
                house(),
                () -> inTransaction(() -> the(NoticeService.class)
                        .tell(
                                ada.id(),
                                "booking-confirmed",
                                Map.of("venue", "Demo"),
                                Map.of("codes", "4: 1234-5678"))));
        var text = (String) one(
                "select payload::text from outbox_message where payload ->> 'accountId' = ?",
                ada.id().toString());
        assertThat(text).doesNotContain("1234-5678");
        var sealed = (String) one(
                "select payload ->> 'sealed:codes' from outbox_message where payload ->> 'accountId' = ?",
                ada.id().toString());
        var payload = new HashMap<>(payload(ada));
        payload.put("sealed:codes", sealed);

        mail.deliver(Ids.next(), payload);

        assertThat(POSTED.getLast().values()).containsEntry("codes", "4: 1234-5678");
        payload.put("accountId", eve.id().toString());
        assertThatThrownBy(() -> mail.deliver(Ids.next(), payload)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_has_no_address_is_not_written_to() {
        var before = POSTED.size();

        mail.deliver(Ids.next(), payload(somebody(null)));

        assertThat(POSTED).hasSize(before);
    }

    @Test
    void a_link_is_made_while_the_mail_is_written_and_begins_with_the_configured_address() {
        var ada = somebody("ada.link@example.org");
        var payload = new HashMap<>(payload(ada));
        payload.put("template", "verify-email");
        payload.put("link", "VERIFICATION");

        mail.deliver(Ids.next(), payload);

        var link = String.valueOf(POSTED.getLast().values().get("link"));
        assertThat(link).startsWith("http://127.0.0.1:8080/verify-email?ticket=");
        var ticket = new Secret(link.substring(link.indexOf('=') + 1));
        assertThat(the(TicketDesk.class).holder(ticket, "verify-email")).contains(ada.id());
    }

    @Test
    void a_mail_to_nobody_is_not_sent_and_no_failure() {
        var before = POSTED.size();
        var payload = new HashMap<>(payload(somebody(null)));
        payload.put("accountId", Ids.next().toString());

        mail.deliver(Ids.next(), payload);
        payload.put("link", "PASSWORD_RESET");
        mail.deliver(Ids.next(), payload);

        assertThat(POSTED).hasSize(before);
    }

    private static Map<String, String> payload(AccountView person) {
        return Map.of(
                "accountId", person.id().toString(),
                "template", "password-changed",
                "at", "2026-03-02T10:00:00Z",
                "correlation", "thread-1");
    }

    private AccountView somebody(@Nullable String email) {
        return the(AccountService.class)
                .enter(new NewPerson(AccountView.Kind.MEMBER, aVenue(), null, email, "Ada", null, "en"), false);
    }
}
