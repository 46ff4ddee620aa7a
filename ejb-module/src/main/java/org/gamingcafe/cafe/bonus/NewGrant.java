package org.gamingcafe.cafe.bonus;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** @param sourceId what brought it, such as the entry of the top-up; it brings a bonus once */
public record NewGrant(
        AccountId account, VenueId venue, BonusSource source, UUID sourceId, Money amount, int daysValid) {}
