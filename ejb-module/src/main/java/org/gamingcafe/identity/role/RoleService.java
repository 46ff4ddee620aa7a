package org.gamingcafe.identity.role;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Who has which role where. */
@Stateless
@PermitAll
public class RoleService {

    @Inject
    AccountRoles roles;

    @Inject
    Event<DomainEvent> events;

    /** What the account may do, by venue, as its roles grant it now. */
    public Map<VenueId, Set<String>> permissionsOf(AccountId account) {
        return roles.permissions(account);
    }

    /** What a role grants wherever somebody has it. */
    public Set<String> permissionsOf(Role role) {
        return roles.granted(role);
    }

    public Map<VenueId, Role> rolesOf(AccountId account) {
        return roles.of(account);
    }

    /** Gives the account this role in the venue, in place of the one it had there. Tokens issued before become stale. */
    public void assign(AccountId account, VenueId venue, Role role) {
        var before = roles.of(account).get(venue);
        if (before != role) {
            roles.put(account, venue, role);
            events.fire(new RoleAssigned(account, venue, before, role));
        }
    }

    /** For rooms that have to tell somebody: the accounts whose role in the venue grants this. */
    public Set<AccountId> holders(String permission, VenueId venue) {
        return roles.holders(permission, venue);
    }

    /** The same over all venues, for what belongs to none. */
    public Set<AccountId> holdersAnywhere(String permission) {
        return roles.holders(permission);
    }
}
