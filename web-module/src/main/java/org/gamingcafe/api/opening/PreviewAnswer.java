package org.gamingcafe.api.opening;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.api.Texts;
import org.gamingcafe.cafe.opening.ImportKind;
import org.gamingcafe.cafe.opening.ImportPreview;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What would become of a table. */
@Schema(
        name = "OpeningImportPreview",
        description = "faults: how many lines cannot be booked; value: what all others bring onto the books.")
public record PreviewAnswer(ImportKind kind, Long faults, Money value, List<PreviewLine> lines) {

    /** @param number of the line in the file; the head is one */
    @Schema(name = "OpeningImportPreviewLine")
    public record PreviewLine(
            Integer number,
            String what,
            @Nullable Money value,
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {

        static PreviewLine of(ImportPreview.Line line, Locale language) {
            var fault = line.fault();
            return fault == null
                    ? new PreviewLine(line.number(), line.what(), line.value(), null, null, null)
                    : new PreviewLine(
                            line.number(),
                            line.what(),
                            null,
                            fault.field(),
                            fault.code(),
                            Texts.of(fault.code(), fault.arguments(), language));
        }
    }

    static PreviewAnswer of(ImportPreview tried, Locale language) {
        return new PreviewAnswer(
                tried.kind(),
                tried.faults(),
                tried.value(),
                tried.lines().stream()
                        .map(line -> PreviewLine.of(line, language))
                        .toList());
    }
}
