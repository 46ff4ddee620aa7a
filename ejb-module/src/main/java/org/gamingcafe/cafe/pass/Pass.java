package org.gamingcafe.cafe.pass;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The money side of a pass in its current period, as it is kept. */
record Pass(
        UUID id,
        VenueId venue,
        AccountId account,
        PassView.State state,
        boolean renews,
        @Nullable Instant from,
        @Nullable Instant until,
        Money price,
        Money earned,
        PassTerms terms) {

    /** Minutes are earned as they are used; what nobody has begun to use cannot be earned at all. */
    private boolean isEarnedByTime() {
        return !terms.isEarnedByUse() && from != null;
    }

    /** What of the price is earned at an instant of a pass that is earned as time goes by. */
    Money earnedAt(Instant instant) {
        if (!isEarnedByTime() || from == null || until == null) {
            return earned;
        }
        var whole = until.getEpochSecond() - from.getEpochSecond();
        var gone = Math.clamp(instant.getEpochSecond() - from.getEpochSecond(), 0, whole);
        return new Money(Math.multiplyExact(price.minor(), gone) / whole, price.currency());
    }

    /** How the books take its end: time that was on offer is earned, minutes that were not used are breakage. */
    Earning atEnd() {
        return new Earning(earned, price, terms.taxPpm(), !isEarnedByTime());
    }

    Earning until(Instant instant) {
        return new Earning(earned, earnedAt(instant), terms.taxPpm(), false);
    }
}
