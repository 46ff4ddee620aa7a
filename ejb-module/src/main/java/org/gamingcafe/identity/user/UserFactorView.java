package org.gamingcafe.identity.user;

import java.time.Instant;
import org.gamingcafe.identity.twofactor.FactorRemovalView;
import org.jspecify.annotations.Nullable;

/**
 * What who administers people sees of somebody's second factor.
 *
 * @param since when the app was set up; absent without one
 * @param removable whether there is an app or a passkey
 * @param twoPeople whether a removal needs a second person
 * @param open the request that waits for one, if there is one
 */
public record UserFactorView(
        @Nullable Instant since,
        boolean removable,
        boolean twoPeople,
        @Nullable FactorRemovalView open) {}
