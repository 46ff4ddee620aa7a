package org.gamingcafe.admin.inventory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.StockChange;
import org.jspecify.annotations.Nullable;

/** A change of stock as it is being typed. */
public class StockInput implements Serializable {

    private MoveKind kind = MoveKind.WASTE;
    private @Nullable Integer quantity;
    private @Nullable String lot;
    private @Nullable BigDecimal unitCost;
    private @Nullable String reason;

    StockChange change(UUID product, String currency) {
        var cost = unitCost;
        return new StockChange(
                product,
                kind,
                quantity == null ? 0 : quantity,
                lot == null ? null : Parameters.id(lot, "lot"),
                cost == null ? null : Amounts.of("unitCost", cost, currency));
    }

    String reason() {
        return reason == null ? "" : reason;
    }

    void clear() {
        quantity = null;
        lot = null;
        unitCost = null;
        reason = null;
    }

    public List<MoveKind> getKinds() {
        return List.of(MoveKind.WASTE, MoveKind.DAMAGE, MoveKind.STOCK_OUT, MoveKind.ADJUSTMENT);
    }

    public MoveKind getKind() {
        return kind;
    }

    public void setKind(@Nullable MoveKind kind) {
        this.kind = kind == null ? MoveKind.WASTE : kind;
    }

    public @Nullable @Min(-ProductEdit.MOST_PIECES) @Max(ProductEdit.MOST_PIECES) Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }

    public @Nullable @Size(max = 36) String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot == null || lot.isEmpty() ? null : lot;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getUnitCost() {
        return unitCost;
    }

    public void setUnitCost(@Nullable BigDecimal unitCost) {
        this.unitCost = unitCost;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
