package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What one person asks and a second one decides. */
public record ApprovalView(
        UUID id,
        VenueId venue,
        AccountId account,
        Kind kind,
        @Nullable UUID topUp,
        Money amount,
        String reason,
        State state,
        AccountId askedBy,
        Instant askedAt,
        @Nullable AccountId decidedBy) {

    public enum Kind {
        REFUND,
        WRITE_OFF
    }

    /** Of a granted refund the consent is used once; a granted write-off is done at once. */
    public enum State {
        ASKED,
        GRANTED,
        DENIED,
        USED
    }
}
