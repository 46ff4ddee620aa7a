package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product with what its editors need.
 *
 * @param variantOf the product of which it is a size or a flavour
 * @param cost what one usually costs; only for who keeps the stock
 * @param next the price that is set for later
 */
public record ProductDetail(
        ProductView product,
        int lowBelow,
        @Nullable UUID variantOf,
        @Nullable Money cost,
        @Nullable NewPrice next) {

    ProductDetail withoutCost() {
        return new ProductDetail(product, lowBelow, variantOf, null, next);
    }
}
