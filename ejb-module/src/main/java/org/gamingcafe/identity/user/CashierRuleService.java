package org.gamingcafe.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/** Whether the cashiers of a venue must have a second factor: they must unless the venue says otherwise (D27). */
@Stateless
@RolesAllowed(Permission.ACCOUNT_MANAGE)
public class CashierRuleService {

    @Inject
    Event<DomainEvent> events;

    @Inject
    Oversight oversight;

    @Inject
    SecondFactorService factors;

    @Inject
    RoleService roles;

    @Inject
    LoginSessionService sessions;

    /** @throws NotFound {@code venue.not-found} for one whose people the caller does not administer */
    public boolean isRequired(VenueId venue) {
        oversight.mustAdminister(venue);
        events.fire(new CashierRuleSeen(venue));
        return factors.isRequiredOfCashiers(venue);
    }

    /**
     * Switched on, it ends the sessions of those who have none: their next sign-in sets one up.
     *
     * @throws NotFound {@code venue.not-found}
     */
    @StepUp
    public void require(VenueId venue, boolean required) {
        oversight.mustAdminister(venue);
        factors.requireOfCashiers(venue, required);
        if (required) {
            roles.holders(Permission.SALE_SELL, venue).stream()
                    .filter(account -> factors.of(account).isMissing())
                    .forEach(account -> sessions.endAll(account, UserAccessService.FACTOR_DEMANDED));
        }
    }
}
