package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price that was once set.
 *
 * @param replaced whether another one was set before it began: it has never counted
 */
public record PriceVersion(
        UUID id,
        Money price,
        int taxPpm,
        Instant beginsAt,
        Instant setAt,
        @Nullable UUID setBy,
        boolean replaced) {}
