package org.gamingcafe.api.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is said of a product besides its price. */
@Schema(
        name = "ProductBody",
        example = "{\"name\":\"Mate 0.5 l\",\"category\":\"Drinks\",\"sku\":\"D005\",\"lowBelow\":6,\"retired\":false}")
public record ProductBody(
        @NotBlank @Size(max = ProductEdit.LONGEST_NAME) String name,
        @NotBlank @Size(max = ProductCategory.LONGEST) String category,
        @NotBlank @Size(max = ProductEdit.LONGEST_SKU) String sku,
        @Nullable @Size(max = ProductEdit.LONGEST_BARCODE) String barcode,
        @Nullable UUID variantOf,
        @Nullable @Size(max = ProductEdit.LONGEST_VARIANT) String variant,
        @NotNull @Min(0) @Max(ProductEdit.MOST_PIECES) Integer lowBelow,
        @Nullable @Min(1) @Max(ProductEdit.OLDEST) Integer ageFrom,
        @Nullable Money cost,
        @NotNull Boolean retired) {

    ProductEdit edit() {
        return new ProductEdit(name, category, sku, barcode, variantOf, variant, lowBelow, ageFrom, cost, retired);
    }
}
