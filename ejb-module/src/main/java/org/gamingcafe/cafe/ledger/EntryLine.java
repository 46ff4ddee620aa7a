package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One entry in a list of the journal, with the sum of its debits. */
public record EntryLine(
        UUID id,
        Instant at,
        LocalDate day,
        String type,
        Money amount,
        @Nullable String reason) {}
