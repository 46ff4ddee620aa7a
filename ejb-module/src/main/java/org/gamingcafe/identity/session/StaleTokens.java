package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gamingcafe.identity.role.RoleAssigned;
import org.gamingcafe.identity.role.RoleTaken;
import org.gamingcafe.platform.kernel.AccountId;

/** When a role changes, access tokens that speak of the old one no longer count. */
@ApplicationScoped
class StaleTokens {

    @Inject
    LoginSessions sessions;

    @Inject
    Event<SessionsChanged> changes;

    void roleChanged(@Observes RoleAssigned assigned) {
        stale(assigned.account());
    }

    void roleTaken(@Observes RoleTaken taken) {
        stale(taken.account());
    }

    private void stale(AccountId account) {
        changes.fire(new SessionsChanged(sessions.raiseGeneration(account), false));
    }
}
