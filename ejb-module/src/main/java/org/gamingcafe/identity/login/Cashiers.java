package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.VenueId;

/** Whom a till can vouch for: cashiers of its venue who are nothing more anywhere. */
@ApplicationScoped
class Cashiers {

    @Inject
    RoleService roles;

    /** Whether a full sign-in of theirs makes them the one who acts at a till of the venue; a member or a colleague from elsewhere is a visitor. */
    boolean isStaffOf(AccountView person, VenueId venue) {
        var role = roles.rolesOf(person.id()).get(venue);
        return person.status() == AccountView.Status.ACTIVE && role != null && role.isStaff();
    }

    /** Who has shown that they are there, before any login session says so: nobody else has done what they do now. */
    Caller caller(AccountView person) {
        var kind = Caller.Kind.valueOf(person.kind().name());
        var held = new HashMap<VenueId, String>();
        roles.rolesOf(person.id()).forEach((venue, role) -> held.put(venue, role.name()));
        return new Caller(kind, person.id(), Map.of(), null, null, null, held);
    }

    boolean isOneOf(AccountView person, Set<VenueId> venues) {
        var held = roles.rolesOf(person.id());
        return Set.copyOf(held.values()).equals(Set.of(Role.CASHIER)) && venues.containsAll(held.keySet());
    }
}
