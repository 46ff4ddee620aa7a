package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.VenueId;

/** Who one is to the house: the account, and its role in each venue where it has one. */
public record ProfileView(AccountView account, Map<VenueId, Role> roles) {}
