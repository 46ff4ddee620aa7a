package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Secret;

/** A code that comes back from a phone, right or wrong, in a transaction of its own. */
@ApplicationScoped
class PhoneProof {

    @Inject
    PhoneNumbers phones;

    @Inject
    SentCodes sent;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Transactional
    boolean isRight(AccountId account, Secret code) {
        var now = clock.instant();
        if (!sent.use(account, FactorMethod.SMS, code.reveal(), now)) {
            return false;
        }
        phones.confirm(account, now);
        events.fire(new PhoneConfirmed(account));
        return true;
    }
}
