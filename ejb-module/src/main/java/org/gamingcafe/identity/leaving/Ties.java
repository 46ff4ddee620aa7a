package org.gamingcafe.identity.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;

/** Everything that keeps somebody from going. */
@ApplicationScoped
class Ties {

    @Inject
    RoleService roles;

    @Inject
    @Any
    Instance<LeavingTie> ties;

    /**
     * Holds until the end of the transaction, where the house would lose its administrator by it.
     *
     * @throws org.gamingcafe.identity.role.LastAdministrator if nobody else could administer the house
     */
    void mustNotHold(AccountId person) {
        if (roles.rolesOf(person).values().stream().anyMatch(Role::isStaff)) {
            roles.oneAtATime();
            if (roles.rolesOf(person).containsValue(Role.ADMIN)) {
                roles.mustNotBeTheLastAdministrator(person);
            }
        }
        for (var tie : ties) {
            var no = tie.of(person);
            if (no.isPresent()) {
                throw no.get();
            }
        }
    }
}
