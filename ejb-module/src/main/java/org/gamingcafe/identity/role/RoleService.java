package org.gamingcafe.identity.role;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;

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

    /** The same, as one of several questions. */
    public Supplier<Map<VenueId, Role>> rolesOf(AccountId account, Reading reading) {
        return roles.of(account, reading);
    }

    /** Gives the account this role in the venue, in place of the one it had there. Tokens issued before become stale. */
    public void assign(AccountId account, VenueId venue, Role role) {
        var before = roles.of(account).get(venue);
        if (before != role) {
            roles.put(account, venue, role);
            events.fire(new RoleAssigned(account, venue, before, role));
        }
    }

    /** The roles of several people, for lists; who has none is left out. */
    public Map<AccountId, Map<VenueId, Role>> rolesOf(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : roles.of(accounts);
    }

    /** Takes the role that the account has in the venue, if it has one. Tokens issued before become stale. */
    public void take(AccountId account, VenueId venue) {
        var before = roles.of(account).get(venue);
        if (before != null) {
            roles.remove(account, venue);
            events.fire(new RoleTaken(account, venue, before));
        }
    }

    /**
     * Before an act that changes who may do what: of several at the same moment each sees what the one before it has
     * done. Held until the end of the transaction.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void oneAtATime() {
        roles.lock();
    }

    /**
     * Before an administrator is deactivated or loses the role; only behind {@link #oneAtATime()} does it hold.
     *
     * @throws LastAdministrator if nobody else could administer the house then
     */
    public void mustNotBeTheLastAdministrator(AccountId account) {
        if (!roles.hasAnother(Role.ADMIN, account)) {
            throw new LastAdministrator();
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
