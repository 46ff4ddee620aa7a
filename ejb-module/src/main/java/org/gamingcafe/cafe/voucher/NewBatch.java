package org.gamingcafe.cafe.voucher;

import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Codes to be issued.
 *
 * @param name 1–80 characters on one line
 * @param pieces 1–1000
 * @param daysValid 1–3650
 * @param shift whose drawer takes the cash for gift cards
 */
public record NewBatch(
        VenueId venue,
        VoucherKind kind,
        String name,
        Money value,
        int pieces,
        int daysValid,
        @Nullable UUID shift) {

    static final int MOST_PIECES = 1_000;
    static final int LONGEST_DAYS = 3_650;

    public NewBatch {
        if (!name.matches("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,80}")) {
            throw new InvalidInput("name", "voucher.name");
        }
        if (pieces < 1 || pieces > MOST_PIECES) {
            throw new InvalidInput("pieces", "voucher.pieces", MOST_PIECES);
        }
        if (daysValid < 1 || daysValid > LONGEST_DAYS) {
            throw new InvalidInput("daysValid", "voucher.days", LONGEST_DAYS);
        }
        if (kind == VoucherKind.GIFT_CARD && shift == null) {
            throw new InvalidInput("shiftId", "voucher.shift");
        }
    }
}
