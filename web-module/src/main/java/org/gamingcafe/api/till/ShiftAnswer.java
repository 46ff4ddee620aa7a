package org.gamingcafe.api.till;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A shift; what was expected, counted and missing is there once it is closed. */
@Schema(description = "A shift. Expected, counted and difference (counted minus expected) are there once it is closed.")
public record ShiftAnswer(
        UUID id,
        UUID tillId,
        UUID cashierId,
        ShiftState state,
        Instant openedAt,
        Money openingFloat,
        @Nullable Instant closedAt,
        @Nullable Money expected,
        @Nullable Money counted,
        @Nullable Money difference) {

    static ShiftAnswer of(ShiftView shift) {
        return new ShiftAnswer(
                shift.id(),
                shift.tillId().value(),
                shift.cashier().value(),
                shift.state(),
                shift.openedAt(),
                shift.openingFloat(),
                shift.closedAt(),
                shift.expected(),
                shift.counted(),
                shift.difference());
    }
}
