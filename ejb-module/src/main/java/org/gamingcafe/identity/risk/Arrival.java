package org.gamingcafe.identity.risk;

import java.time.Instant;
import org.gamingcafe.identity.device.Place;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has shown the right password and is not in yet.
 *
 * @param network the range that counts as one neighbourhood: /24 of version 4, /64 of version 6
 * @param device hash of the device cookie; empty if none was shown
 * @param browser browser and system in a few words; empty if unknown
 * @param venue to whose addresses the caller belongs
 * @param vouched whether a station or till of the house vouches for the device
 * @param trusted whether the device has shown the secret of a trusted one
 * @param failures wrong passwords for this account in the hour before
 * @param breached whether the password is on a list of lost or common ones
 */
public record Arrival(
        AccountId account,
        Instant at,
        Place place,
        String network,
        String device,
        String browser,
        @Nullable VenueId venue,
        boolean vouched,
        boolean trusted,
        int failures,
        boolean breached) {}
