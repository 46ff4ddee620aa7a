package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.VenueId;

/** Whom a till can vouch for: cashiers of its venue who are nothing more anywhere. */
@ApplicationScoped
class Cashiers {

    @Inject
    RoleService roles;

    boolean isOneOf(AccountView person, Set<VenueId> venues) {
        var held = roles.rolesOf(person.id());
        return Set.copyOf(held.values()).equals(Set.of(Role.CASHIER)) && venues.containsAll(held.keySet());
    }
}
