package org.gamingcafe.jobs.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.jobs.Step;

/** Tells people a week before that their password expires; once for each expiry, however often it runs. */
@Named
@Dependent
public class PasswordReminder extends Step {

    private static final int PIECE = 200;

    @Inject
    PasswordService passwords;

    @Override
    protected String act() {
        return "REMINDED " + repeat(() -> passwords.remind(PIECE));
    }
}
