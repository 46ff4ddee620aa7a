package org.gamingcafe.identity.twofactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.mail.TextMessages;

/** The phone number to which somebody's codes are sent. It counts once a first code has come back. */
@Stateless
@PermitAll
public class PhoneService {

    @Inject
    PhoneNumbers phones;

    @Inject
    PhoneProof proof;

    @Inject
    CodeRequests codes;

    @Inject
    TextMessages texts;

    @Inject
    Settings.Sms settings;

    @Inject
    Event<DomainEvent> events;

    /**
     * The caller names a number; a code goes there. The number before it counts no more.
     *
     * @return until when the code is good
     * @throws MethodUnavailable if the house cannot send text messages
     * @throws InvalidInput {@code phone.malformed}
     */
    @StepUp
    public Instant begin(String typed) {
        if (!texts.arePossible()) {
            throw new MethodUnavailable();
        }
        var account = Call.current().caller().person();
        phones.put(account, PhoneNumber.parse(typed, settings.region()));
        return codes.ask(account, FactorMethod.SMS);
    }

    /**
     * Runs without a transaction: a wrong code is committed before it is told.
     *
     * @throws InvalidInput {@code second-factor.code-wrong}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(Secret code) {
        if (!proof.isRight(Call.current().caller().person(), code)) {
            throw new InvalidInput("code", "second-factor.code-wrong");
        }
    }

    @StepUp
    public void remove() {
        var account = Call.current().caller().person();
        phones.removeAll(Set.of(account));
        events.fire(new PhoneRemoved(account));
    }

    /** For the room that writes messages. */
    public Optional<PhoneNumber> of(AccountId account) {
        return phones.of(account);
    }
}
