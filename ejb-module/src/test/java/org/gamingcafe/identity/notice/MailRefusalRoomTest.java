package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.mail.AddressRefused;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E13: addresses that a mail server refuses, and how every mail looks")
@With(MailRefusalRoomTest.PostBox.class)
class MailRefusalRoomTest extends RoomTest {

    private static final List<Letter> POSTED = new CopyOnWriteArrayList<>();

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class PostBox extends Mailer {

        private @Nullable AddressRefused refusal;

        @Override
        public void send(Letter letter) {
            if (refusal != null) {
                throw refusal;
            }
            POSTED.add(letter);
        }

        void refuse(@Nullable AddressRefused with) {
            refusal = with;
        }
    }

    private final PersonMail mail = the(PersonMail.class);
    private final PostBox box = the(PostBox.class);
    private final MailRefusalService refusals = the(MailRefusalService.class);
    private final MailTemplateService templates = the(MailTemplateService.class);
    private final VenueId venue = aVenue();
    private final Caller admin = staff(venue, Role.ADMIN);
    private final AccountId account = aMember(venue);

    @BeforeEach
    void nothingIsRefused() {
        change("delete from mail_refusal");
        POSTED.clear();
        box.refuse(null);
    }

    @Test
    @DisplayName("Refused for good it is marked and not written to again, until it is another address")
    void refused_for_good() {
        box.refuse(new AddressRefused(550, "no such user", true));
        deliver();
        box.refuse(null);
        deliver();

        assertThat(POSTED).isEmpty();
        var seen = list().getFirst();
        assertThat(seen.account()).isEqualTo(account);
        assertThat(seen.code()).isEqualTo(550);
        assertThat(seen.said()).isEqualTo("no such user");
        assertThat(seen.forGood()).isTrue();
        assertThat(one("select cast(r as text) from mail_refusal r").toString()).doesNotContain("@");
        change("update account set email = ? where id = ?", account + "@other.example.org", account);
        deliver();
        assertThat(POSTED).hasSize(1);
    }

    @Test
    @DisplayName("Refused for now it is counted and tried again, and the next mail is written")
    void refused_for_now() {
        box.refuse(new AddressRefused(450, "greylisted", false));
        assertThatThrownBy(this::deliver).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(this::deliver).isInstanceOf(AddressRefused.class);

        assertThat(list().getFirst().times()).isEqualTo(2);
        assertThat(list().getFirst().forGood()).isFalse();
        box.refuse(null);
        deliver();
        assertThat(POSTED).hasSize(1);
    }

    @Test
    @DisplayName("An operator lets somebody be written to again, on record; who may only look does not")
    void an_operator_forgets_it() {
        box.refuse(new AddressRefused(550, "no such user", true));
        deliver();
        box.refuse(null);
        var looks = caller(venue, "ops:read");
        assertThat(as(looks, () -> refusals.list(PageRequest.FIRST)).items()).hasSize(1);
        assertThatThrownBy(() -> as(looks, () -> refusals.forget(account)));

        as(admin, () -> refusals.forget(account));

        deliver();
        assertThat(POSTED).hasSize(1);
        assertThat(events(MailRefusalForgotten.class)).containsExactly(new MailRefusalForgotten(account));
        assertThatThrownBy(() -> as(admin, () -> refusals.forget(account))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("The list goes on from page to page, newest first")
    void the_list_goes_on() {
        box.refuse(new AddressRefused(550, "no", true));
        for (var i = 0; i < 5; i++) {
            deliverTo(aMember(venue));
            clock().advance(java.time.Duration.ofSeconds(1));
        }

        var first = as(admin, () -> refusals.list(new PageRequest(3, null)));
        var rest = as(admin, () -> refusals.list(new PageRequest(3, first.next())));

        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
    }

    @Test
    @DisplayName("E15.1: whoever runs the house looks at every mail in both languages, as text and as a page")
    void every_mail_can_be_looked_at() {
        var names = as(admin, templates::names);
        assertThat(names).hasSizeGreaterThan(50).isSorted().noneMatch(name -> name.startsWith("sms-"));

        for (var name : names) {
            for (var language : List.of("en", "de")) {
                var sample = as(admin, () -> templates.look(name, language));
                assertThat(sample.subject()).isNotBlank();
                assertThat(sample.text()).isNotBlank().doesNotContain("{");
                assertThat(sample.html()).startsWith("<!DOCTYPE html>").contains("lang=\"" + language);
            }
        }
        assertThatThrownBy(() -> as(admin, () -> templates.look("no-such-mail", "en")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(admin, () -> templates.look(names.getFirst(), "fr")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(staff(venue, Role.MANAGER), templates::names));
    }

    private void deliver() {
        deliverTo(account);
    }

    private void deliverTo(AccountId id) {
        mail.deliver(
                Ids.next(),
                Map.of("accountId", id.toString(), "template", "password-changed", "at", "2026-03-02T10:00:00Z"));
    }

    private List<MailRefusalView> list() {
        return as(admin, () -> refusals.list(PageRequest.FIRST)).items();
    }
}
