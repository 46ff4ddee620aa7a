package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gamingcafe.identity.role.RoleAssigned;

/** When a role changes, access tokens that speak of the old one no longer count. */
@ApplicationScoped
class StaleTokens {

    @Inject
    LoginSessions sessions;

    @Inject
    Event<SessionsChanged> changes;

    void roleChanged(@Observes RoleAssigned assigned) {
        changes.fire(new SessionsChanged(sessions.raiseGeneration(assigned.account()), false));
    }
}
