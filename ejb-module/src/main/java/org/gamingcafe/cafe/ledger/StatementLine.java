package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One posting on an account with a floor: signed (credit plus, debit minus), with the balance after it. */
public record StatementLine(
        UUID entryId,
        Instant at,
        String type,
        Money amount,
        Money balanceAfter,
        @Nullable String reason) {}
