package org.gamingcafe.identity.login;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** The owner has said that a doubtful sign-in was theirs. */
public record SignInConfirmed(AccountId account, UUID attempt) implements DomainEvent {

    @Override
    public String act() {
        return "sign-in.confirmed";
    }

    @Override
    public Subject subject() {
        return Subject.of("login-attempt", attempt);
    }
}
