package org.gamingcafe.cafe.play;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a guest had paid and not played, given back.
 *
 * @param code of the voucher, if it was given as one; it is shown this once
 */
public record GuestRest(
        UUID session, As as, Money amount, @Nullable String code) {

    public enum As {
        CASH,
        VOUCHER
    }
}
