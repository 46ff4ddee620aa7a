package org.gamingcafe.admin.inventory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.LowStock;
import org.gamingcafe.cafe.inventory.NewDelivery;
import org.gamingcafe.cafe.inventory.NewGoodsReceipt;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.PurchaseOrderDraft;
import org.gamingcafe.cafe.inventory.PurchaseOrderView;
import org.jspecify.annotations.Nullable;

/** A line of a delivery as it is being typed. */
public class GoodsLine implements Serializable {

    private @Nullable UUID id;
    private @Nullable String name;
    private @Nullable String product;
    private @Nullable Integer quantity;
    private @Nullable BigDecimal unitCost;
    private @Nullable LocalDate expiresOn;
    private @Nullable String batch;

    static List<GoodsLine> blank(int count) {
        var lines = new ArrayList<GoodsLine>();
        for (var i = 0; i < count; i++) {
            lines.add(new GoodsLine());
        }
        return lines;
    }

    /** What runs low, as many as should be bought. */
    static GoodsLine of(LowStock low, @Nullable BigDecimal cost) {
        var line = new GoodsLine();
        line.id = low.product().id();
        line.name = low.product().name();
        line.product = low.product().sku();
        line.quantity = Math.toIntExact(Math.min(low.suggested(), ProductEdit.MOST_PIECES));
        line.unitCost = cost;
        return line;
    }

    /** What is missing of an order. */
    static GoodsLine of(PurchaseOrderView.Line ordered) {
        var line = new GoodsLine();
        line.id = ordered.product();
        line.name = ordered.name();
        line.product = ordered.sku();
        line.quantity = ordered.missing();
        line.unitCost = ordered.unitCost().amount();
        return line;
    }

    /** Which product it is, if that was known before anything was typed. */
    @Nullable
    UUID id() {
        return id;
    }

    boolean isCounted() {
        return quantity != null;
    }

    PurchaseOrderDraft.Line order(UUID id, String currency) {
        return new PurchaseOrderDraft.Line(
                id, quantity == null ? 0 : quantity, Amounts.of("unitCost", unitCost, currency));
    }

    NewDelivery.Line delivery(UUID id, String currency) {
        return new NewDelivery.Line(
                id, quantity == null ? 0 : quantity, Amounts.of("unitCost", unitCost, currency), expiresOn, batch);
    }

    boolean isEmpty() {
        return product == null && quantity == null && unitCost == null;
    }

    NewGoodsReceipt.Line line(UUID id, String currency) {
        return new NewGoodsReceipt.Line(
                id,
                quantity == null ? 0 : quantity,
                Amounts.of("unitCost", unitCost, currency),
                null,
                expiresOn,
                batch);
    }

    public @Nullable String getName() {
        return name;
    }

    /** The SKU or barcode of what came. */
    public @Nullable @Size(max = ProductEdit.LONGEST_BARCODE) String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        var typed = product == null || product.isBlank() ? null : product.strip();
        if (!Objects.equals(typed, this.product)) {
            id = null;
            name = null;
        }
        this.product = typed;
    }

    public @Nullable @Min(1) @Max(ProductEdit.MOST_PIECES) Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getUnitCost() {
        return unitCost;
    }

    public void setUnitCost(@Nullable BigDecimal unitCost) {
        this.unitCost = unitCost;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public @Nullable @Size(max = NewGoodsReceipt.LONGEST_BATCH) String getBatch() {
        return batch;
    }

    public void setBatch(@Nullable String batch) {
        this.batch = batch;
    }
}
