package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Shows again who one is, for acts that need it ({@link org.gamingcafe.platform.kernel.StepUp}). Whatever verifies another
 * factor ends in {@link LoginSessionService#factorShown} too, and says so by a
 * {@link org.gamingcafe.platform.access.FactorOffer}.
 */
@Stateless
@PermitAll
public class StepUpService {

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * Of the caller. A wrong one is remembered as a failed attempt and counted for this login session, as with a change of
     * password.
     *
     * @throws InvalidInput {@code password.wrong}
     * @throws LockedOut after too many wrong ones
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void password(Secret password) {
        var caller = Call.current().caller();
        var person = accounts.get(caller.person());
        var session = Optional.ofNullable(caller.session()).orElseThrow(() -> new Denied("caller.not-a-person"));
        var knock = new Knock(
                "",
                Optional.of(person),
                Optional.of(session),
                LoginAttemptView.Way.STEP_UP,
                Call.current().origin());
        var isRight = switch (gate.ask(knock, password)) {
            case Gate.Word.Open open -> sessions.factorShown(session);
            case Gate.Word.Locked locked -> throw new LockedOut(locked.remainingSeconds(clock.instant()));
            case Gate.Word.Shut shut -> false;
        };
        if (!isRight) {
            throw new InvalidInput("password", "password.wrong");
        }
    }
}
