package org.gamingcafe.cafe.loyalty;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * That a member takes part, or took part until then.
 *
 * @param owed points that the next ones pay for
 * @param boardName under which they stand on the leader board; nothing: they do not
 */
public record Enrolment(
        VenueId venue,
        AccountId account,
        Instant enrolledAt,
        @Nullable Instant leftAt,
        long owed,
        @Nullable String boardName) {

    Enrolments.Key key() {
        return new Enrolments.Key(venue, account);
    }

    boolean isCurrent() {
        return leftAt == null;
    }
}
