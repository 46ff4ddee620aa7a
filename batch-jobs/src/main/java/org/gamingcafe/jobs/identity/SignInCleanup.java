package org.gamingcafe.jobs.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.account.AddressService;
import org.gamingcafe.identity.account.EmailChangeService;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.login.LoginHistoryService;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.ticket.TicketDesk;

/** Removes login sessions that have been over for long, tickets and challenges that nobody can redeem any more, what was asked for and not confirmed in time, and what accounts did long ago. */
@Named
@Dependent
public class SignInCleanup extends Step {

    private static final int PIECE = 500;

    @Inject
    LoginSessionService sessions;

    @Inject
    TicketDesk tickets;

    @Inject
    ActivityService activities;

    @Inject
    LoginHistoryService history;

    @Inject
    SecondStepService second;

    @Inject
    DeviceTrustService devices;

    @Inject
    AddressService addresses;

    @Inject
    EmailChangeService moves;

    @Inject
    DeletionService deletions;

    @Override
    protected String act() {
        var removed = repeat(() -> sessions.removeOld(PIECE));
        var expired = repeat(() -> tickets.removeExpired(PIECE));
        return "SESSIONS " + removed + " TICKETS " + expired + " ACTIVITIES "
                + repeat(() -> activities.removeOld(PIECE)) + " ATTEMPTS " + repeat(() -> history.removeOld(PIECE))
                + " CHALLENGES " + repeat(() -> second.removeExpired(PIECE)) + " DEVICES "
                + repeat(() -> devices.removeExpired(PIECE)) + " ADDRESSES "
                + repeat(() -> addresses.removeExpired(PIECE)) + " MOVES " + repeat(() -> moves.removeExpired(PIECE))
                + " DELETIONS " + repeat(() -> deletions.removeExpired(PIECE));
    }
}
