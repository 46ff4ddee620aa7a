package org.gamingcafe.api.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.StockCountView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A count of what really lies on the shelves. */
@Schema(
        name = "StockCountAnswer",
        description = "A count; products: how many are to be counted, counted: how many are; lines is empty in lists.")
public record StockCountAnswer(
        UUID id,
        @Nullable String category,
        StockCountView.State state,
        Instant openedAt,
        UUID openedBy,
        @Nullable Instant countedAt,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable String reason,
        Long products,
        Long counted,
        List<CountLine> lines) {

    static StockCountAnswer of(StockCountView count) {
        return new StockCountAnswer(
                count.id(),
                count.category(),
                count.state(),
                count.openedAt(),
                count.openedBy(),
                count.countedAt(),
                count.reviewedAt(),
                count.reviewedBy(),
                count.reason(),
                count.products(),
                count.counted(),
                count.lines().stream().map(CountLine::of).toList());
    }

    @Schema(
            name = "StockCountLine",
            description =
                    "expected, value, leftOut and earlier are told once the count is finished, with inv:write; to who took part in "
                            + "it once it is booked. leftOut: the difference is not booked, because the stock of the product was "
                            + "written down by hand since it was counted, or fewer are there than would go. earlier: figures "
                            + "that were entered anew, the first one first.")
    public record CountLine(
            UUID productId,
            String product,
            String sku,
            @Nullable Integer counted,
            @Nullable UUID countedBy,
            @Nullable Integer expected,
            @Nullable Integer difference,
            @Nullable Money value,
            Boolean leftOut,
            List<EarlierFigure> earlier) {

        static CountLine of(StockCountView.Line line) {
            return new CountLine(
                    line.product(),
                    line.name(),
                    line.sku(),
                    line.counted(),
                    line.countedBy(),
                    line.expected(),
                    line.difference(),
                    line.value(),
                    line.leftOut(),
                    line.earlier().stream().map(EarlierFigure::of).toList());
        }
    }

    @Schema(name = "StockCountEarlierFigure", description = "What somebody has entered before it was entered anew.")
    public record EarlierFigure(Integer counted, Instant at, UUID by) {

        static EarlierFigure of(StockCountView.Entry entry) {
            return new EarlierFigure(entry.counted(), entry.at(), entry.by());
        }
    }
}
