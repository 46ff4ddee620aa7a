package org.gamingcafe.identity.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.outbox.Outbox;

/** For rooms that have something to say to a person. Sent after the commit of the act. */
@Stateless
@PermitAll
public class NoticeService {

    @Inject
    Outbox outbox;

    @Inject
    SealedWords words;

    @Inject
    Clock clock;

    /** @param values what the template speaks of besides name and time; ids, figures and words of the house only */
    public void tell(AccountId account, String template, Map<String, String> values) {
        append(account, PersonMail.TYPE, template, values);
    }

    /** The same with words that only the person may read: they lie sealed until they are sent. */
    public void tell(AccountId account, String template, Map<String, String> values, Map<String, String> secrets) {
        var all = new HashMap<>(values);
        secrets.forEach((name, word) -> all.put(SealedWords.PREFIX + name, words.seal(account, name, word)));
        append(account, PersonMail.TYPE, template, all);
    }

    /** The same as a text message to the number for codes. */
    public void text(AccountId account, String template, Map<String, String> values) {
        append(account, PersonSms.TYPE, template, values);
    }

    private void append(AccountId account, String type, String template, Map<String, String> values) {
        var payload = new HashMap<>(values);
        payload.put("accountId", account.toString());
        payload.put("template", template);
        payload.put("at", clock.instant().toString());
        payload.put("correlation", Call.current().correlationId());
        outbox.append("account:" + account, type, payload);
    }
}
