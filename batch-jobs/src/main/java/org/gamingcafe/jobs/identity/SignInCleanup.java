package org.gamingcafe.jobs.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.ticket.TicketDesk;

/** Removes login sessions that have been over for long, and tickets that nobody can redeem any more. */
@Named
@Dependent
public class SignInCleanup extends Step {

    private static final int PIECE = 500;

    @Inject
    LoginSessionService sessions;

    @Inject
    TicketDesk tickets;

    @Override
    protected String act() {
        var removed = repeat(() -> sessions.removeOld(PIECE));
        return "SESSIONS " + removed + " TICKETS " + repeat(() -> tickets.removeExpired(PIECE));
    }
}
