package org.gamingcafe.api.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.MoveView;
import org.gamingcafe.cafe.inventory.StockAdjustment;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is told of stock that moved. */
final class StockAnswers {

    private StockAnswers() {}

    @Schema(
            name = "StockMoveAnswer",
            description =
                    "Pieces that came into a lot or, below zero, went out of it; reference: the sale, receipt of goods or "
                            + "other act it stems from; value with inv:write.")
    public record Move(
            UUID id,
            UUID productId,
            String product,
            UUID lotId,
            MoveKind kind,
            Integer quantity,
            @Nullable Money value,
            UUID reference,
            @Nullable String reason,
            Instant at,
            @Nullable UUID actorId) {

        static Move of(MoveView move) {
            return new Move(
                    move.id(),
                    move.product(),
                    move.productName(),
                    move.lot(),
                    move.kind(),
                    move.quantity(),
                    move.value(),
                    move.reference(),
                    move.reason(),
                    move.at(),
                    move.actor());
        }
    }

    @Schema(
            name = "StockAdjustmentAnswer",
            description = "What was changed; value: what the stock is worth more or, below zero, less.")
    public record Adjustment(UUID id, List<AdjustedLine> lines, Money value) {

        static Adjustment of(StockAdjustment adjustment) {
            return new Adjustment(
                    adjustment.id(),
                    adjustment.lines().stream().map(AdjustedLine::of).toList(),
                    adjustment.value());
        }
    }

    @Schema(name = "StockAdjustedLine", description = "stock: how many pieces are there afterwards.")
    public record AdjustedLine(UUID productId, String product, MoveKind kind, Integer pieces, Long stock, Money value) {

        static AdjustedLine of(StockAdjustment.Line line) {
            return new AdjustedLine(
                    line.product(), line.name(), line.kind(), line.pieces(), line.stock(), line.value());
        }
    }
}
