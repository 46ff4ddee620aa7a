package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.PhoneService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.mail.TextMessages;
import org.gamingcafe.platform.outbox.OutboxHandler;

/** Sends a short text to a person's phone: looks up number and language, and makes the code, if it has one, now. */
@ApplicationScoped
class PersonSms implements OutboxHandler {

    static final String TYPE = "sms.person";
    private static final Logger LOG = Logger.getLogger(PersonSms.class.getName());

    @Inject
    AccountService accounts;

    @Inject
    PhoneService phones;

    @Inject
    FactorCheckService checks;

    @Inject
    TextMessages texts;

    @Inject
    Preferences preferences;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        var id = new AccountId(id(payload, "accountId"));
        var kind = NoticeKind.of(payload.getOrDefault("template", ""));
        if (!kind.isMandatory() && !preferences.of(id).wants(kind, NoticeWay.SMS)) {
            LOG.info(() -> "sms " + message + " is not sent: account " + id + " does not want " + kind);
            return;
        }
        var number = phones.of(id);
        var language = accounts.all(List.of(id)).stream().findFirst().map(AccountView::language);
        var values = number.isEmpty() ? Optional.<Map<String, String>>empty() : values(payload);
        if (number.isEmpty() || language.isEmpty() || values.isEmpty()) {
            LOG.info(() -> "sms " + message + " is not sent: no number, or its code would come too late");
            return;
        }
        texts.send(message, number.get(), language.get(), payload.getOrDefault("template", ""), values.get());
    }

    /** Empty if the code in it would come too late. */
    private Optional<Map<String, String>> values(Map<String, String> payload) {
        return payload.containsKey("code")
                ? checks.write(id(payload, "code")).map(code -> Map.of("code", code.reveal()))
                : Optional.of(payload);
    }

    private static UUID id(Map<String, String> payload, String name) {
        return UUID.fromString(payload.getOrDefault(name, ""));
    }
}
