package org.gamingcafe.cafe.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of a verification has shown.
 *
 * @param next where its phase goes on; {@code null} at its end
 * @param checked how many entries or accounts were looked at
 * @param accounts whose money is concerned: those with a floor are frozen
 */
record Piece(@Nullable String next, int checked, List<Finding> findings, Set<UUID> accounts) {

    static Piece end() {
        return new Piece(null, 0, List.of(), Set.of());
    }
}
