package org.gamingcafe.identity.role;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** Who has which role where. */
@Stateless
@PermitAll
public class RoleService {

    /** What the account may do, by venue, as its roles grant it now. */
    public Map<VenueId, Set<String>> permissionsOf(AccountId account) {
        throw new UnsupportedOperationException();
    }

    public Map<VenueId, Role> rolesOf(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Gives the account this role in the venue, in place of the one it had there. */
    public void assign(AccountId account, VenueId venue, Role role) {
        throw new UnsupportedOperationException();
    }
}
