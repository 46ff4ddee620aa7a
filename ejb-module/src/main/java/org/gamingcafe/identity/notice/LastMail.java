package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.mail.AddressRefused;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.gamingcafe.platform.outbox.OutboxHandler;

/** The mail to somebody whom the house does not know any more: it brings its address along, sealed. */
@ApplicationScoped
class LastMail implements OutboxHandler {

    static final String TYPE = "mail.last";

    private static final Logger LOG = Logger.getLogger(LastMail.class.getName());

    @Inject
    SealedWords words;

    @Inject
    Mailer mailer;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        var account = new AccountId(UUID.fromString(word(payload, "accountId")));
        var values = new HashMap<>(words.opened(account, payload));
        values.putIfAbsent("certificate", ""); // of a message from before there were any
        var address = new EmailAddress(word(values, "to"));
        var language = word(values, "language");
        values.computeIfPresent("at", (name, at) -> MailTime.text(at, language));
        var letter =
                new Letter(message, address, language, word(values, "template"), values, word(values, "correlation"));
        try {
            mailer.send(letter);
        } catch (AddressRefused refused) {
            if (!refused.isForGood()) {
                throw refused;
            }
            LOG.warning(() -> "last mail " + message + " found nobody: " + refused.code());
        }
    }

    private static String word(Map<String, String> payload, String name) {
        var word = payload.get(name);
        if (word == null) {
            throw new IllegalStateException("a last mail without " + name);
        }
        return word;
    }
}
