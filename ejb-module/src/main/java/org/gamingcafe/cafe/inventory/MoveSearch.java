package org.gamingcafe.cafe.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which moves of stock.
 *
 * @param reference those of one act
 * @param from from this business day on; together with the other one or not at all
 * @param to up to this one, included
 */
public record MoveSearch(
        @Nullable UUID product,
        @Nullable MoveKind kind,
        @Nullable UUID reference,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public MoveSearch(@Nullable UUID product, @Nullable MoveKind kind, @Nullable UUID reference) {
        this(product, kind, reference, null, null);
    }
}
