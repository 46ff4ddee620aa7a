package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** A member below age, as their guardian sees them. */
public record WardView(AccountId account, VenueId venue, String name, GuardianLimits limits) {}
