package org.gamingcafe.identity.leaving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.account.NotInThisState;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.StepUp;

/** People who go for a while. */
@Stateless
@PermitAll
public class LeavingService {

    private static final String DEACTIVATED = "DEACTIVATED";

    @Inject
    Ties ties;

    @Inject
    AccountStateService states;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    Event<DomainEvent> events;

    /**
     * One's own account. All sessions end, this one too; whoever signs in is answered like somebody with a wrong password,
     * and comes back by a mailed link.
     *
     * @throws NotInThisState unless it is active
     * @throws org.gamingcafe.identity.account.AddressMissing if no link could be mailed
     * @throws org.gamingcafe.identity.role.LastAdministrator if nobody else could administer the house
     */
    @StepUp
    public void deactivate() {
        var id = Call.current().caller().person();
        ties.mustNotHold(id);
        states.leave(id);
        events.fire(new AccountLeft(id, accounts.get(id).homeVenue()));
        sessions.endAll(id, DEACTIVATED);
    }
}
