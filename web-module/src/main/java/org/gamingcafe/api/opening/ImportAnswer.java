package org.gamingcafe.api.opening;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.opening.ImportKind;
import org.gamingcafe.cafe.opening.ImportView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A table that was booked. */
@Schema(name = "OpeningImport", description = "value: what it brought onto the books, against opening balance (3100).")
public record ImportAnswer(
        UUID id,
        ImportKind kind,
        String fileName,
        Integer lines,
        Money value,
        UUID bookedBy,
        Instant bookedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoReason) {

    static ImportAnswer of(ImportView made) {
        return new ImportAnswer(
                made.id(),
                made.kind(),
                made.fileName(),
                made.lines(),
                made.value(),
                made.bookedBy().value(),
                made.bookedAt(),
                made.undoneAt(),
                made.undoReason());
    }
}
