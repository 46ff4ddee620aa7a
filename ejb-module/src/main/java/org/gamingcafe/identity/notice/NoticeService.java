package org.gamingcafe.identity.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.outbox.NewMessage;
import org.gamingcafe.platform.outbox.Outbox;

/** For rooms that have something to say to a person. Sent after the commit of the act. */
@Stateless
@PermitAll
public class NoticeService {

    /** What only the mail is for. */
    private static final Set<String> NO_DETAILS = Set.of("link", "code");

    @Inject
    Outbox outbox;

    @Inject
    SealedWords words;

    @Inject
    SecurityAlerts alerts;

    @Inject
    Preferences preferences;

    @Inject
    Clock clock;

    /**
     * What concerns the safety of the account stands in its list of alerts, too, whether the person wants the mail or not.
     *
     * @param values what the template speaks of besides name and time; ids, figures and words of the house only
     */
    public void tell(AccountId account, String template, Map<String, String> values) {
        alert(account, template, values);
        append(account, PersonMail.TYPE, template, values);
    }

    /** The same with words that only the person may read: they lie sealed until they are sent. */
    public void tell(AccountId account, String template, Map<String, String> values, Map<String, String> secrets) {
        alert(account, template, values);
        var all = new HashMap<>(values);
        secrets.forEach((name, word) -> all.put(SealedWords.PREFIX + name, words.seal(account, name, word)));
        append(account, PersonMail.TYPE, template, all);
    }

    /**
     * The last words to those whom the house forgets in this transaction. Address and name of each lie sealed in the message
     * until it is sent, and nowhere else. Who has no address gets none.
     */
    public void sayGoodbye(List<Goodbye> goodbyes) {
        outbox.append(goodbyes.stream()
                .flatMap(goodbye ->
                        Optional.ofNullable(goodbye.person().email())
                                .map(address -> lastMail(goodbye, address))
                                .stream())
                .toList());
    }

    private NewMessage lastMail(Goodbye goodbye, String address) {
        var person = goodbye.person();
        return message(
                person.id(),
                LastMail.TYPE,
                "account-erased",
                Map.of(
                        "certificate",
                        goodbye.certificate(),
                        "language",
                        person.language(),
                        SealedWords.PREFIX + "to",
                        words.seal(person.id(), "to", address),
                        SealedWords.PREFIX + "name",
                        words.seal(person.id(), "name", person.displayName())));
    }

    /** The same as a text message to the number for codes. What can be turned off goes only to who has turned it on. */
    public void text(AccountId account, String template, Map<String, String> values) {
        var kind = NoticeKind.of(template);
        if (!kind.isMandatory() && !preferences.of(account).wants(kind, NoticeWay.SMS)) {
            return;
        }
        append(account, PersonSms.TYPE, template, values);
    }

    private void alert(AccountId account, String template, Map<String, String> values) {
        var kind = NoticeKind.of(template);
        if (kind.isAlert()) {
            var details = new HashMap<>(values);
            details.keySet().removeAll(NO_DETAILS);
            alerts.add(account, kind, template, details, clock.instant());
        }
    }

    private void append(AccountId account, String type, String template, Map<String, String> values) {
        var message = message(account, type, template, values);
        outbox.append(message.aggregate(), message.type(), message.payload());
    }

    private NewMessage message(AccountId account, String type, String template, Map<String, String> values) {
        var payload = new HashMap<>(values);
        payload.put("accountId", account.toString());
        payload.put("template", template);
        payload.put("at", clock.instant().toString());
        payload.put("correlation", Call.current().correlationId());
        return new NewMessage("account:" + account, type, payload);
    }
}
