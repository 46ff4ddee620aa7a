package org.gamingcafe.api.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.StockChange;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is asked of stock. */
final class StockRequests {

    private StockRequests() {}

    /**
     * @param quantity how many pieces go; of an adjustment how many come, or below zero go
     * @param lotId which lot they go from; nothing: those that expire first
     * @param unitCost what a piece that comes has cost; nothing: what one usually costs
     */
    @Schema(
            name = "StockAdjustRequest",
            example = "{\"productId\":\"0198c0de-0000-7000-8000-000000000001\",\"kind\":\"WASTE\",\"quantity\":2,"
                    + "\"reason\":\"past its date\"}")
    public record Adjust(
            @NotNull UUID productId,
            @NotNull MoveKind kind,

            @NotNull @Min(-ProductEdit.MOST_PIECES) @Max(ProductEdit.MOST_PIECES)
            Integer quantity,

            @Nullable UUID lotId,
            @Nullable Money unitCost,
            @NotBlank @Size(max = 200) String reason) {

        StockChange change() {
            return new StockChange(productId, kind, quantity, lotId, unitCost);
        }
    }

    @Schema(name = "StockAdjustLine")
    public record Line(
            @NotNull UUID productId,
            @NotNull MoveKind kind,

            @NotNull @Min(-ProductEdit.MOST_PIECES) @Max(ProductEdit.MOST_PIECES)
            Integer quantity,

            @Nullable UUID lotId,
            @Nullable Money unitCost) {

        StockChange change() {
            return new StockChange(productId, kind, quantity, lotId, unitCost);
        }
    }

    @Schema(name = "ExpiredGoodsRequest", example = "{\"reason\":\"past its date\"}")
    public record WriteOff(@NotBlank @Size(max = 200) String reason) {}

    @Schema(name = "StockBulkAdjustRequest")
    public record BulkAdjust(
            @NotEmpty @Size(max = StockService.MOST_LINES) List<@NotNull @Valid Line> lines,
            @NotBlank @Size(max = 200) String reason) {}
}
