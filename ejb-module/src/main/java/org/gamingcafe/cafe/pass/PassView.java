package org.gamingcafe.cafe.pass;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A pass of a member, in its current period.
 *
 * @param from since when it is valid; nothing: from its first use on
 * @param until when it ends; nothing where only its first use decides that
 * @param usedSeconds what is used of the period, or of today's allowance
 * @param renews whether the next period is paid when this one is over
 * @param session the play session that has it now
 * @param refunded what of its price was paid back when it was ended early
 */
public record PassView(
        UUID id,
        VenueId venue,
        AccountId account,
        UUID product,
        PassTerms terms,
        State state,
        Instant soldAt,
        @Nullable Instant from,
        @Nullable Instant until,
        int period,
        long usedSeconds,
        boolean renews,
        @Nullable UUID session,
        String receiptNumber,
        @Nullable Money refunded) {

    public enum State {
        ACTIVE,
        /** A subscription whose next period could not be paid. */
        PAUSED,
        ENDED
    }

    /** Seconds that are left of what is counted: of the period, or of today's allowance; nothing in a window. */
    public @Nullable Long secondsLeft() {
        return terms.allowance() == Entitlement.Kind.WINDOW ? null : Math.max(0, terms.seconds() - usedSeconds);
    }
}
