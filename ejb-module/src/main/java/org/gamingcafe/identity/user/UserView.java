package org.gamingcafe.identity.user;

import java.util.Map;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.VenueId;

/** A person as those see them who administer people. @param roles in the venues where the caller may look */
public record UserView(AccountView account, Map<VenueId, Role> roles) {

    public UserView {
        roles = Map.copyOf(roles);
    }
}
