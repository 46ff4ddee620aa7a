package org.gamingcafe.cafe.shift;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a drawer beside what was sold.
 *
 * @param amount above zero; zero where the drawer was opened for nothing
 * @param purpose what was paid out for; of other kinds absent
 */
public record CashMovement(
        UUID id,
        UUID shift,
        Kind kind,
        @Nullable PaidFor purpose,
        Money amount,
        @Nullable String reason,
        Instant at,
        AccountId by) {

    public enum Kind {
        /** Cash of the owner into the drawer: 1100 / 3200. */
        PAY_IN,
        /** Cash out of the drawer: 5950 or 3200 / 1100. */
        PAY_OUT,
        /** Cash out of the drawer into the safe: 1110 / 1100. */
        DROP,
        /** The drawer was opened and no money moved. */
        NO_SALE;

        /** {@code pay-in}: type of the entry, end of the act's name. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
