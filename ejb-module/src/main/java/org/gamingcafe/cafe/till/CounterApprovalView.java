package org.gamingcafe.cafe.till;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What one person at the counter asks and a second one decides.
 *
 * @param what the things it is about, in the words of the catalogue
 * @param ways how money goes back where it does not go as it came; else none
 */
public record CounterApprovalView(
        UUID id,
        VenueId venue,
        Kind kind,
        String what,
        List<Way> ways,
        Money amount,
        String reason,
        State state,
        AccountId askedBy,
        Instant askedAt,
        @Nullable AccountId decidedBy) {

    /** Whether it may still be granted, or used: else one may ask again. */
    public boolean isUnderWay() {
        return state == State.ASKED || state == State.GRANTED;
    }

    /** Names of tenders. */
    public record Way(String from, String to) {}

    public enum Kind {
        /** More is taken off than one person may. */
        DISCOUNT,
        /** More is paid back, later, or in another way than one person may. */
        REFUND,
        /** More is missing from a drawer, or too much in it, than its cashier closes with alone. */
        SHIFT_DIFFERENCE
    }

    /** A consent is used once, for exactly what was asked, within an hour; what nobody decides within a day is over. */
    public enum State {
        ASKED,
        GRANTED,
        DENIED,
        USED,
        EXPIRED
    }
}
