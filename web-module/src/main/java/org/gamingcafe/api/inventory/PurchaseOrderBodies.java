package org.gamingcafe.api.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.NewDelivery;
import org.gamingcafe.cafe.inventory.NewGoodsReceipt;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.PurchaseOrderDraft;
import org.gamingcafe.cafe.inventory.PurchaseOrderView;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is asked and told of purchase orders. */
final class PurchaseOrderBodies {

    private PurchaseOrderBodies() {}

    @Schema(name = "PurchaseOrderRequest")
    public record OrderRequest(
            @NotNull UUID supplierId,

            @Nullable @Size(max = PurchaseOrderDraft.LONGEST_NOTE)
            String note,

            @NotEmpty @Size(max = StockService.MOST_LINES) List<@NotNull @Valid OrderLine> lines) {

        PurchaseOrderDraft draft() {
            return new PurchaseOrderDraft(
                    supplierId, note, lines.stream().map(OrderLine::line).toList());
        }
    }

    /** @param unitCost of a piece, without tax */
    @Schema(name = "PurchaseOrderLine")
    public record OrderLine(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(ProductEdit.MOST_PIECES) Integer quantity,
            @NotNull Money unitCost) {

        PurchaseOrderDraft.Line line() {
            return new PurchaseOrderDraft.Line(productId, quantity, unitCost);
        }
    }

    @Schema(name = "PurchaseOrderCancelRequest")
    public record CancelRequest(@NotBlank @Size(max = 200) String reason) {}

    @Schema(name = "PurchaseOrderDeliveryRequest")
    public record DeliveryRequest(
            @Nullable @Size(max = NewGoodsReceipt.LONGEST_NOTE)
            String deliveryNote,

            @NotEmpty @Size(max = StockService.MOST_LINES) List<@NotNull @Valid DeliveryLine> lines) {

        NewDelivery delivery() {
            return new NewDelivery(
                    deliveryNote, lines.stream().map(DeliveryLine::line).toList());
        }
    }

    /** @param unitCost nothing: what was ordered for */
    @Schema(name = "PurchaseOrderDeliveryLine")
    public record DeliveryLine(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(ProductEdit.MOST_PIECES) Integer quantity,
            @Nullable Money unitCost,
            @Nullable LocalDate expiresOn,

            @Nullable @Size(max = NewGoodsReceipt.LONGEST_BATCH)
            String batch) {

        NewDelivery.Line line() {
            return new NewDelivery.Line(productId, quantity, unitCost, expiresOn, batch);
        }
    }

    @Schema(
            name = "PurchaseOrderAnswer",
            description = "An order; total: what it should cost, without tax; lines is empty in lists.")
    public record OrderAnswer(
            UUID id,
            UUID supplierId,
            String supplier,
            PurchaseOrderView.State state,
            @Nullable String note,
            Instant createdAt,
            @Nullable UUID createdBy,
            @Nullable Instant sentAt,
            @Nullable LocalDate expectedOn,
            @Nullable Instant closedAt,
            Money total,
            List<OrderedLine> lines) {

        static OrderAnswer of(PurchaseOrderView order) {
            return new OrderAnswer(
                    order.id(),
                    order.supplier(),
                    order.supplierName(),
                    order.state(),
                    order.note(),
                    order.createdAt(),
                    order.createdBy(),
                    order.sentAt(),
                    order.expectedOn(),
                    order.closedAt(),
                    order.total(),
                    order.lines().stream().map(OrderedLine::of).toList());
        }
    }

    @Schema(name = "PurchaseOrderedLine", description = "received: how many have come so far.")
    public record OrderedLine(
            UUID productId, String product, String sku, Integer ordered, Integer received, Money unitCost) {

        static OrderedLine of(PurchaseOrderView.Line line) {
            return new OrderedLine(
                    line.product(), line.name(), line.sku(), line.ordered(), line.received(), line.unitCost());
        }
    }
}
