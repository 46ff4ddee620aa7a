package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Writes down what was verified, each in one short transaction: nothing is verified while a row is held. */
@ApplicationScoped
@Transactional
class PasskeyBook {

    @Inject
    Passkeys passkeys;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** @throws PasskeyTaken if the passkey is known already */
    void keep(Passkey passkey) {
        if (!passkeys.add(passkey)) {
            throw new PasskeyTaken();
        }
        events.fire(new PasskeyAdded(passkey.id(), passkey.account()));
    }

    /** @return whether the signature counts; another one may have come with the same count in between, or later ones */
    boolean use(Passkey passkey, PasskeyCeremony.Result.Valid signed) {
        var counts = passkeys.use(passkey.id(), signed.signCount(), signed.backedUp(), clock.instant());
        if (!counts) {
            counterReversed(passkey);
        }
        return counts;
    }

    void counterReversed(Passkey passkey) {
        events.fire(new PasskeyCounterReversed(passkey.id(), passkey.account()));
    }

    /** @return whether the account has such a passkey */
    boolean rename(UUID id, AccountId account, String name) {
        var known = passkeys.rename(id, account, name);
        if (known) {
            events.fire(new PasskeyRenamed(id, account));
        }
        return known;
    }

    /** @return whether the account had such a passkey */
    boolean remove(UUID id, AccountId account) {
        var known = passkeys.remove(id, account);
        if (known) {
            events.fire(new PasskeyRemoved(id, account));
        }
        return known;
    }
}
