package org.gamingcafe.admin.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.StockCountView;
import org.jspecify.annotations.Nullable;

/** A product that is being counted. */
public class CountLine implements Serializable {

    private final UUID product;
    private final String name;
    private final String sku;
    private final @Nullable Integer before;
    private @Nullable Integer found;

    CountLine(StockCountView.Line line) {
        product = line.product();
        name = line.name();
        sku = line.sku();
        before = line.counted();
        found = line.counted();
    }

    boolean isNew() {
        return found != null && !found.equals(before);
    }

    UUID product() {
        return product;
    }

    public String getName() {
        return name;
    }

    public String getSku() {
        return sku;
    }

    public @Nullable @Min(0) @Max(ProductEdit.MOST_PIECES) Integer getFound() {
        return found;
    }

    public void setFound(@Nullable Integer found) {
        this.found = found;
    }
}
