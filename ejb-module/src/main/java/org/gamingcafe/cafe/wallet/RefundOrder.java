package org.gamingcafe.cafe.wallet;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which top-up goes back, and from whose drawer.
 *
 * @param amount how much of the top-up is undone; nothing means all that is left of it
 * @param approval the second person's consent, where one is needed
 */
public record RefundOrder(
        UUID topUp,
        @Nullable Money amount,
        UUID shift,
        String reason,
        @Nullable UUID approval) {}
