package org.gamingcafe.identity.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.mail.SampleLetters;

/**
 * Which notices one wants (E13). What is said holds for every mail that has not left yet: the question is asked when it is
 * sent.
 */
@Stateless
@PermitAll
public class PreferenceService {

    private static final String TEXT_MESSAGE = "sms-";

    @Inject
    Preferences preferences;

    @Inject
    StopLinks links;

    @Inject
    SampleLetters letters;

    @Inject
    AccountService accounts;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** One's own, with the defaults where one has said nothing; what is for staff only they see. */
    public PreferencesView mine() {
        var caller = Call.current().caller();
        var said = preferences.of(caller.person());
        var choices = Arrays.stream(NoticeKind.values())
                .filter(kind -> isShown(kind, caller))
                .map(kind -> new NoticeChoice(
                        kind,
                        said.wants(kind, NoticeWay.MAIL),
                        kind.isTold(NoticeWay.SMS) ? said.wants(kind, NoticeWay.SMS) : null))
                .toList();
        return new PreferencesView(choices, said.version());
    }

    /**
     * What is not named stays as it was.
     *
     * @param seen the version that was shown
     * @throws MandatoryNotice for something that nobody can turn off
     */
    public PreferencesView choose(List<NoticeChoice> wanted, long seen) {
        var caller = Call.current().caller();
        var me = caller.person();
        var said = preferences.of(me);
        if (said.version() != seen) {
            throw new StaleEdit();
        }
        var changed = new HashMap<String, Boolean>();
        for (var choice : wanted) {
            if (!isShown(choice.kind(), caller)) {
                throw new InvalidInput("kind", "notification.kind");
            }
            note(changed, said, choice.kind(), NoticeWay.MAIL, choice.mail());
            if (choice.sms() != null) {
                note(changed, said, choice.kind(), NoticeWay.SMS, choice.sms());
            }
        }
        if (!changed.isEmpty()) {
            var all = new HashMap<>(said.choices());
            all.putAll(changed);
            if (!preferences.keep(me, all, seen, clock.instant())) {
                throw new StaleEdit();
            }
            events.fire(new PreferencesChanged(me, Map.copyOf(changed), PreferencesChanged.How.PAGE));
        }
        return mine();
    }

    /** One's own mails of one kind, for the room above that asks for consent. */
    public void setMails(NoticeKind kind, boolean wanted) {
        set(Call.current().caller().person(), kind, wanted, PreferencesChanged.How.PAGE);
    }

    /** The version of what the caller has said; it rises with each word in a mail, too. */
    public long version() {
        return preferences.of(Call.current().caller().person()).version();
    }

    /** Whether the caller gets this kind by mail. */
    public boolean wantsMails(NoticeKind kind) {
        return preferences.of(Call.current().caller().person()).wants(kind, NoticeWay.MAIL);
    }

    /** How mails of this kind look, in the language and to the name of the caller. */
    public List<NoticeSample> samples(NoticeKind kind) {
        var caller = Call.current().caller();
        if (!isShown(kind, caller)) {
            throw new InvalidInput("kind", "notification.kind");
        }
        var me = accounts.get(caller.person());
        return kind.templates().stream()
                .filter(template -> !template.startsWith(TEXT_MESSAGE))
                .flatMap(template -> letters.of(template, me.language(), me.displayName()).stream())
                .map(sample -> new NoticeSample(sample.subject(), sample.text()))
                .toList();
    }

    /** What the word in a mail turns off; empty if it is not of this house. */
    public Optional<NoticeKind> stops(String word) {
        return links.read(word).map(StopLinks.Stop::kind);
    }

    /**
     * By the word in a mail, whoever is signed in: no more mails of that kind. Twice is once.
     *
     * @throws NotFound {@code stop-link.not-found} for a word that is not of this house
     * @throws SignInToStop for what concerns safety or duty, in an old mail
     */
    public NoticeKind stop(String word) {
        var stop = links.read(word).orElseThrow(() -> new NotFound("stop-link"));
        if (!stop.kind().isStoppedByWord()) {
            throw new SignInToStop();
        }
        set(stop.account(), stop.kind(), false, PreferencesChanged.How.MAIL);
        return stop.kind();
    }

    private void set(AccountId account, NoticeKind kind, boolean wanted, PreferencesChanged.How how) {
        var key = NoticeKind.key(kind, NoticeWay.MAIL);
        var isOther = preferences.of(account).wants(kind, NoticeWay.MAIL) != wanted;
        if (preferences.set(account, key, wanted, clock.instant()) && isOther) {
            events.fire(new PreferencesChanged(account, Map.of(key, wanted), how));
        }
    }

    private static void note(
            Map<String, Boolean> changed, Preferences.Said said, NoticeKind kind, NoticeWay way, boolean wanted) {
        if (said.wants(kind, way) == wanted) {
            return;
        }
        if (kind.isMandatory()) {
            throw new MandatoryNotice();
        }
        if (!kind.isTold(way)) {
            throw new InvalidInput("sms", "notification.no-sms");
        }
        changed.put(NoticeKind.key(kind, way), wanted);
    }

    private static boolean isShown(NoticeKind kind, Caller caller) {
        return switch (kind.group()) {
            case SECURITY, VISITS, NEWS -> true;
            case WORK -> caller.kind() == Caller.Kind.STAFF;
            case ASKED -> false;
        };
    }
}
