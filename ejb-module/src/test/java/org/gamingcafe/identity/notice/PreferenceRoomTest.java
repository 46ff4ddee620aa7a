package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** E13: which notices somebody wants. */
@With(PreferenceRoomTest.PostBox.class)
class PreferenceRoomTest extends RoomTest {

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

    private final PreferenceService preferences = the(PreferenceService.class);
    private final PersonMail mail = the(PersonMail.class);
    private final StopLinks links = the(StopLinks.class);
    private final VenueId venue = aVenue();
    private final AccountId account = aMember(venue);
    private final Caller caller = member(account, venue);

    @Test
    @DisplayName("E13.1: who has said nothing is told everything but news and text messages")
    void the_defaults() {
        var view = mine();

        assertThat(view.version()).isZero();
        assertThat(view.choices())
                .filteredOn(choice -> !choice.mail())
                .extracting(NoticeChoice::kind)
                .containsExactly(NoticeKind.OFFERS);
        assertThat(view.choices())
                .filteredOn(choice -> choice.sms() != null)
                .extracting(NoticeChoice::kind)
                .containsExactly(NoticeKind.NEW_DEVICE, NoticeKind.UNUSUAL_SIGN_IN);
        assertThat(view.choices()).noneMatch(choice -> Boolean.TRUE.equals(choice.sms()));
    }

    @Test
    @DisplayName("E13.4: a mail that somebody does not want is not sent, also one that was already waiting")
    void what_is_not_wanted_is_not_sent() {
        deliver("booking-reminder");
        assertThat(sent("booking-reminder")).isEqualTo(1);

        choose(new NoticeChoice(NoticeKind.BOOKING_REMINDERS, false, null));
        deliver("booking-reminder");
        deliver("password-changed");

        assertThat(sent("booking-reminder")).isEqualTo(1);
        assertThat(sent("password-changed")).isEqualTo(1);
    }

    @Test
    @DisplayName("E13.4: news reach only who has said yes")
    void news_need_a_yes() {
        deliver("news");
        assertThat(sent("news")).isZero();

        choose(new NoticeChoice(NoticeKind.OFFERS, true, null));
        deliver("news");

        assertThat(sent("news")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "D11: password, e-mail, second factor, PIN and badge, closing and lockdown cannot be turned off; the others can")
    void what_is_mandatory_cannot_be_turned_off() {
        for (var kind : NoticeKind.values()) {
            if (kind.group() == NoticeGroup.SECURITY && kind.isMandatory()) {
                assertThatThrownBy(() -> choose(new NoticeChoice(kind, false, null)))
                        .isInstanceOf(MandatoryNotice.class);
            }
        }
        assertThat(List.of(
                        NoticeKind.PASSWORD,
                        NoticeKind.EMAIL_ADDRESS,
                        NoticeKind.SECOND_FACTOR,
                        NoticeKind.PIN_AND_BADGE,
                        NoticeKind.ACCOUNT_CLOSING,
                        NoticeKind.LOCKDOWN))
                .allMatch(NoticeKind::isMandatory);
        choose(
                new NoticeChoice(NoticeKind.SESSIONS, false, null),
                new NoticeChoice(NoticeKind.NEW_DEVICE, false, true));

        assertThat(mine().choices())
                .contains(
                        new NoticeChoice(NoticeKind.SESSIONS, false, null),
                        new NoticeChoice(NoticeKind.NEW_DEVICE, false, true));
        assertThat(mine().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("E13.6: who asks sees how the mails of a kind look, with what only the real one knows left open")
    void mails_can_be_looked_at() {
        var samples = as(caller, () -> preferences.samples(NoticeKind.NEW_DEVICE));

        assertThat(samples).extracting(NoticeSample::subject).contains("Your password was used on a new device");
        assertThat(samples.getFirst().text()).contains("Hello Somebody").contains("Device: …");
        assertThatThrownBy(() -> as(caller, () -> preferences.samples(NoticeKind.INCIDENTS)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_does_not_exist_cannot_be_chosen() {
        assertThatThrownBy(() -> choose(new NoticeChoice(NoticeKind.BOOKINGS, true, true)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> choose(new NoticeChoice(NoticeKind.INCIDENTS, false, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> choose(new NoticeChoice(NoticeKind.ANSWERS, false, null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(as(staff(venue, Role.MANAGER), preferences::mine).choices())
                .extracting(NoticeChoice::kind)
                .contains(NoticeKind.INCIDENTS, NoticeKind.DUTIES);
    }

    @Test
    @DisplayName("E13.3: of several who have seen the same version one is heard; the others are told")
    void stale_choices_are_refused() {
        var race = as(
                caller,
                () -> race(12, () -> preferences.choose(List.of(new NoticeChoice(NoticeKind.PASSES, false, null)), 0)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StaleEdit.class)).isEqualTo(11);
        assertThat(events(PreferencesChanged.class)).hasSize(1);
        assertThat(mine().version()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "E13.4: a mail that can be turned off says how, and its word turns off that kind for that person, once")
    void a_mail_is_turned_off_by_its_own_word() {
        var other = member(aMember(venue), venue);
        deliver("booking-reminder");
        var values = POSTED.getLast().values();
        var word = String.valueOf(values.get(Letter.STOP_PAGE)).replaceFirst(".*word=", "");
        assertThat(values.get(Letter.STOP_ONE_CLICK)).endsWith("/notification-preferences/stop?word=" + word);

        assertThat(preferences.stops(word)).contains(NoticeKind.BOOKING_REMINDERS);
        assertThat(preferences.stop(word)).isEqualTo(NoticeKind.BOOKING_REMINDERS);
        preferences.stop(word);

        assertThat(mine().choices()).contains(new NoticeChoice(NoticeKind.BOOKING_REMINDERS, false, null));
        assertThat(as(other, preferences::mine).choices())
                .contains(new NoticeChoice(NoticeKind.BOOKING_REMINDERS, true, null));
        assertThat(events(PreferencesChanged.class))
                .extracting(PreferencesChanged::how)
                .containsExactly(PreferencesChanged.How.MAIL);
    }

    @Test
    @DisplayName("E13.4: only news and what is about visits is turned off by a word; what warns leads to a sign-in")
    void what_warns_is_not_turned_off_by_a_word() {
        assertThat(java.util.Arrays.stream(NoticeKind.values()).filter(NoticeKind::isStoppedByWord))
                .containsExactly(
                        NoticeKind.BOOKINGS,
                        NoticeKind.BOOKING_REMINDERS,
                        NoticeKind.WAITING_LIST,
                        NoticeKind.PASSES,
                        NoticeKind.OFFERS);
        for (var kind :
                List.of(NoticeKind.NEW_DEVICE, NoticeKind.SESSIONS, NoticeKind.CARDS, NoticeKind.UNUSUAL_SIGN_IN)) {
            var ofAnOldMail = links.word(account, kind);
            assertThat(preferences.stops(ofAnOldMail)).contains(kind);
            assertThatThrownBy(() -> preferences.stop(ofAnOldMail)).isInstanceOf(SignInToStop.class);
            assertThat(mine().choices())
                    .filteredOn(choice -> choice.kind() == kind)
                    .allMatch(NoticeChoice::mail);
        }
        deliver("card-bound");
        assertThat(POSTED.getLast().values())
                .doesNotContainKey(Letter.STOP_ONE_CLICK)
                .containsEntry(Letter.STOP_PAGE, "http://127.0.0.1:8080/me/notifications");
        choose(new NoticeChoice(NoticeKind.CARDS, false, null));
        assertThat(mine().choices()).contains(new NoticeChoice(NoticeKind.CARDS, false, null));
    }

    @Test
    void a_word_that_is_not_ours_turns_off_nothing() {
        var word = links.word(account, NoticeKind.BOOKINGS);
        var other = links.word(aMember(venue), NoticeKind.BOOKINGS);
        var forged = account + other.substring(36);

        assertThat(preferences.stops(links.word(account, NoticeKind.PASSWORD))).isEmpty();
        for (var wrong : List.of("", word.substring(1), forged, word.replace("BOOKINGS", "PASSES"))) {
            assertThatThrownBy(() -> preferences.stop(wrong)).isInstanceOf(NotFound.class);
        }
        deliver("password-changed");
        assertThat(POSTED.getLast().values()).doesNotContainKeys(Letter.STOP_PAGE, Letter.STOP_ONE_CLICK);
    }

    @Test
    @DisplayName("E13.1: a text message about a new device goes only to who has asked for it")
    void text_messages_need_a_yes() {
        tell("sms-new-device");
        assertThat(texts()).isZero();

        choose(new NoticeChoice(NoticeKind.NEW_DEVICE, true, true));
        tell("sms-new-device");
        tell("sms-second-factor-removed");

        assertThat(texts()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "Every mail of the house has exactly one kind, so that somebody has decided whether it can be turned off")
    void every_template_has_a_kind() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/mail"))) {
            var templates = files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .distinct()
                    .sorted()
                    .toList();
            var known = NoticeKind.kindsByTemplate();

            assertThat(templates).hasSizeGreaterThan(50);
            assertThat(known.keySet()).containsAll(templates).doesNotContain("no-such-mail");
            assertThat(known.values()).allSatisfy(kinds -> assertThat(kinds).hasSize(1));
        }
    }

    private PreferencesView mine() {
        return as(caller, preferences::mine);
    }

    private void choose(NoticeChoice... choices) {
        as(caller, () -> preferences.choose(List.of(choices), preferences.mine().version()));
    }

    private void deliver(String template) {
        mail.deliver(
                Ids.next(),
                Map.of("accountId", account.toString(), "template", template, "at", "2026-03-02T10:00:00Z"));
    }

    private void tell(String template) {
        inTransaction(() -> the(NoticeService.class).text(account, template, Map.of()));
    }

    private long texts() {
        return (Long) one(
                "select count(*) from outbox_message where type = 'sms.person' and aggregate_id = ?",
                "account:" + account);
    }

    private long sent(String template) {
        return POSTED.stream()
                .filter(letter -> letter.template().equals(template))
                .filter(letter -> String.valueOf(letter.to().value())
                        .startsWith("p" + account.value().toString().replace("-", "")))
                .count();
    }
}
