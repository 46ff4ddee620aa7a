package org.gamingcafe.cafe.voucher;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * One code, without the code.
 *
 * @param ending the last four characters, by which people tell codes apart
 */
public record VoucherView(
        UUID id,
        VenueId venue,
        VoucherKind kind,
        String batch,
        String ending,
        Money value,
        State state,
        Instant issuedAt,
        Instant validUntil,
        @Nullable Instant endedAt,
        @Nullable AccountId redeemedBy,
        @Nullable String reason) {

    /** Only the first one can be redeemed. */
    public enum State {
        ISSUED,
        REDEEMED,
        VOID,
        EXPIRED
    }
}
