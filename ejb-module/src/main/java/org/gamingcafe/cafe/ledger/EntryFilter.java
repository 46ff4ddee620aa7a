package org.gamingcafe.cafe.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which entries to list; what is absent does not matter. */
public record EntryFilter(
        @Nullable LocalDate day,
        @Nullable String type,
        @Nullable Chart account) {

    public static final EntryFilter ALL = new EntryFilter(null, null, null);
}
