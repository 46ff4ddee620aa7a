package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;

/** Asks for codes to be sent: not too soon after the last, and not too many to an account or an address (D28). */
@ApplicationScoped
class CodeRequests {

    /** D01. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    @Inject
    SentCodes sent;

    @Inject
    PhoneNumbers phones;

    @Inject
    AccountService accounts;

    @Inject
    Limits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** In the caller's transaction. @return until when the code is good */
    Instant ask(AccountId account, FactorMethod method) {
        limits.take(LimitName.CODE_SPACING, account);
        limits.take(LimitName.CODE_SENDING, account);
        limitAddress(account, method);
        var now = clock.instant();
        var code = Ids.next();
        var expires = now.plus(LIFE);
        sent.ask(account, method, code, now, expires);
        events.fire(new CodeAsked(account, code, method, expires));
        return expires;
    }

    /** However many accounts name it: nobody's address or phone is flooded. */
    private void limitAddress(AccountId account, FactorMethod method) {
        if (method == FactorMethod.SMS) {
            phones.of(account).ifPresent(number -> limits.take(LimitName.CODE_SENDING, number));
        } else {
            Optional.ofNullable(accounts.get(account).email())
                    .ifPresent(address -> limits.take(LimitName.CODE_SENDING, new EmailAddress(address)));
        }
    }
}
