package org.gamingcafe.identity.notice;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Somebody has said which notices they want.
 *
 * @param choices those that are other than before, by kind and way
 */
public record PreferencesChanged(AccountId account, Map<String, Boolean> choices, How how) implements DomainEvent {

    public enum How {
        /** Signed in. */
        PAGE,
        /** By the link in a mail. */
        MAIL
    }

    /** What was said about a kind's mails, if it was. */
    public Optional<Boolean> mails(NoticeKind kind) {
        return Optional.ofNullable(choices.get(NoticeKind.key(kind, NoticeWay.MAIL)));
    }

    @Override
    public String act() {
        return "notification-preferences.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        var changes = new TreeMap<String, String>();
        choices.forEach((key, wanted) -> changes.put(key, wanted ? "ON" : "OFF"));
        changes.put("how", how.name());
        return changes;
    }
}
