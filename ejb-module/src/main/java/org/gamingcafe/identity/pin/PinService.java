package org.gamingcafe.identity.pin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gamingcafe.platform.crypto.PasswordHash;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StepUp;

/** One's own PIN and badge; and, for the room that lets people in, whether one is right. */
@Stateless
@RolesAllowed(Permission.SHIFT_RUN)
public class PinService {

    @Inject
    Pins pins;

    @Inject
    PasswordHash hash;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    /** How a PIN that was typed has turned out. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Not looked at: too many were wrong, or there is none. */
        LOCKED
    }

    public PinView mine() {
        return pins.view(Call.current().caller().person());
    }

    /** Refuses with {@code pin.form} and {@code pin.weak}. The tries begin anew. Not called inside a transaction. */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void choose(Secret typed) {
        var account = Call.current().caller().person();
        var pin = Pin.chosen(typed);
        pins.put(account, new Secret(hash.hash(keyed(account, pin.digits()))), clock.instant());
    }

    /** None from now on; nothing is proved for it, because it opens less than before. */
    public void remove() {
        pins.remove(Call.current().caller().person());
    }

    /**
     * In place of the one before.
     *
     * @throws BadgeTaken if it is somebody else's
     */
    @StepUp
    public void bind(BadgeNumber number) {
        var account = Call.current().caller().person();
        if (!pins.bind(account, hashOf(number), number.lastFour(), clock.instant())) {
            throw new BadgeTaken();
        }
    }

    /** Lost, or given back. */
    public void unbind() {
        pins.unbind(Call.current().caller().person());
    }

    /** For the room that lets people in: whose badge it is. */
    @PermitAll
    public Optional<AccountId> holder(BadgeNumber number) {
        return pins.holder(hashOf(number));
    }

    /** For the room that lets people in: whether so many PINs of theirs were wrong that their badge opens nothing either. */
    @PermitAll
    public boolean isLocked(AccountId account) {
        return pins.view(account).locked();
    }

    /** For the room that lets people in; a try of the person, counted before it is looked at. Not called inside a transaction. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verdict matches(AccountId account, Secret typed) {
        return pins.take(account).map(taken -> compared(account, typed, taken)).orElse(Verdict.LOCKED);
    }

    /** For the room that lets people in: they have shown more than a PIN. */
    @PermitAll
    public void forgetWrong(AccountId account) {
        pins.forget(account);
    }

    /** A full hashing gate has looked at nothing. */
    private Verdict compared(AccountId account, Secret typed, Pins.Try taken) {
        var isKnown = false;
        boolean isRight;
        try {
            isRight = Pin.isOne(typed) && hash.matches(keyed(account, typed.reveal()), taken.phc());
            isKnown = true;
        } finally {
            if (!isKnown) {
                pins.giveBack(account);
            }
        }
        if (isRight) {
            pins.forget(account);
            return Verdict.RIGHT;
        }
        if (taken.last()) {
            pins.exhausted(account);
        }
        return Verdict.WRONG;
    }

    /** There are few PINs: their hashes are worth nothing without the house's key. */
    private Secret keyed(AccountId account, String digits) {
        return new Secret(sealer.fingerprint(account + ":" + digits, "pin"));
    }

    private String hashOf(BadgeNumber number) {
        return sealer.fingerprint(number.reveal(), "badge");
    }
}
