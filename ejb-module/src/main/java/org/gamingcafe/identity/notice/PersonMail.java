package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.Addressed;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.mail.AddressRefused;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.gamingcafe.platform.outbox.OutboxHandler;

/** Sends a mail to a person: looks up address and language, and fills in name and time. */
@ApplicationScoped
class PersonMail implements OutboxHandler {

    static final String TYPE = "mail.person";
    private static final List<String> TIMES = List.of("at", "expiresAt");

    private static final Logger LOG = Logger.getLogger(PersonMail.class.getName());

    @Inject
    AccountService accounts;

    @Inject
    FactorCheckService checks;

    @Inject
    SealedWords words;

    @Inject
    Preferences preferences;

    @Inject
    StopLinks stops;

    @Inject
    MailRefusals refusals;

    @Inject
    Clock clock;

    @Inject
    Mailer mailer;

    @Inject
    Settings.Mail settings;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        var id = new AccountId(UUID.fromString(word(payload, "accountId")));
        var kind = NoticeKind.of(word(payload, "template"));
        if (!preferences.of(id).wants(kind, NoticeWay.MAIL)) {
            LOG.info(() -> "mail " + message + " is not sent: account " + id + " does not want " + kind);
            return;
        }
        var values = new HashMap<>(payload);
        var account = recipient(id, values);
        var address = account.map(AccountView::email).orElse(null);
        if (account.isEmpty() || address == null) {
            LOG.info(() -> "mail " + message + " is not sent: account " + id + " has no address");
            return;
        }
        var to = new EmailAddress(address);
        var mark = refusals.mark(id, to);
        if (mark.orElse(false)) {
            LOG.info(() -> "mail " + message + " is not sent: the address of account " + id + " was refused for good");
            return;
        }
        if (values.containsKey("code") && !isCodeWritten(values)) {
            LOG.info(() -> "mail " + message + " is not sent: its code would come too late");
            return;
        }
        if (!kind.isMandatory()) {
            values.put(Letter.STOP_PAGE, stops.page(id, kind));
        }
        if (kind.isStoppedByWord()) {
            values.put(Letter.STOP_ONE_CLICK, stops.oneClick(id, kind));
        }
        try {
            post(message, account.get(), to, words.opened(id, values));
            mark.ifPresent(refused -> refusals.remove(id));
        } catch (AddressRefused refused) {
            refused(id, to, refused);
        }
    }

    /** What was refused for now is tried again like any other failure. */
    private void refused(AccountId id, EmailAddress address, AddressRefused refused) {
        refusals.note(id, address, refused, clock.instant());
        if (!refused.isForGood()) {
            throw refused;
        }
        LOG.warning(() -> "the address of account " + id + " was refused for good: " + refused.code());
    }

    private Optional<AccountView> recipient(AccountId id, Map<String, String> values) {
        if (values.containsKey("link")) {
            return linked(id, values);
        }
        var change = values.get("formerly");
        return change == null ? known(id) : accounts.formerly(id, UUID.fromString(change));
    }

    /** The link is made now and for the address of now; until then nothing that is stored would open anything. */
    private Optional<AccountView> linked(AccountId id, Map<String, String> values) {
        var link = MailedLink.valueOf(word(values, "link"));
        var addressed = accounts.addressed(id, link);
        addressed.ifPresent(person -> {
            values.putAll(person.words());
            values.put(
                    "link",
                    settings.baseUrl() + link.page() + "?ticket="
                            + person.ticket().reveal());
        });
        return addressed.map(Addressed::account);
    }

    /** Like a link: the code is made now, and made anew if the mail has to be sent again. */
    private boolean isCodeWritten(Map<String, String> values) {
        var code = checks.write(UUID.fromString(word(values, "code")));
        code.ifPresent(made -> values.put("code", made.reveal()));
        return code.isPresent();
    }

    private Optional<AccountView> known(AccountId id) {
        return accounts.all(List.of(id)).stream().findFirst();
    }

    private void post(UUID message, AccountView account, EmailAddress address, Map<String, String> values) {
        values.put("name", account.displayName());
        for (var time : TIMES) {
            values.computeIfPresent(time, (name, at) -> MailTime.text(at, account.language()));
        }
        mailer.send(new Letter(
                message,
                address,
                account.language(),
                word(values, "template"),
                values,
                values.getOrDefault("correlation", message.toString())));
    }

    private static String word(Map<String, String> payload, String name) {
        var word = payload.get(name);
        if (word == null) {
            throw new IllegalStateException("a mail without " + name);
        }
        return word;
    }
}
