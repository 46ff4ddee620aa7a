package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.gamingcafe.platform.outbox.OutboxHandler;

/** Sends a mail to a person: looks up address and language, and fills in name and time. */
@ApplicationScoped
class PersonMail implements OutboxHandler {

    static final String TYPE = "mail.person";

    private static final Logger LOG = Logger.getLogger(PersonMail.class.getName());

    @Inject
    AccountService accounts;

    @Inject
    Mailer mailer;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        var account = accounts.get(new AccountId(UUID.fromString(word(payload, "accountId"))));
        var address = account.email();
        if (address == null || account.status() == AccountView.Status.ERASED) {
            LOG.info(() -> "mail " + message + " is not sent: account " + account.id() + " has no address");
            return;
        }
        var language = Locale.forLanguageTag(account.language());
        var values = new HashMap<>(payload);
        values.put("name", account.displayName());
        values.put("at", time(Instant.parse(word(payload, "at")), language));
        mailer.send(new Letter(
                message,
                new EmailAddress(address),
                account.language(),
                word(payload, "template"),
                values,
                payload.getOrDefault("correlation", message.toString())));
    }

    private static String time(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }

    private static String word(Map<String, String> payload, String name) {
        var word = payload.get(name);
        if (word == null) {
            throw new IllegalStateException("a mail without " + name);
        }
        return word;
    }
}
