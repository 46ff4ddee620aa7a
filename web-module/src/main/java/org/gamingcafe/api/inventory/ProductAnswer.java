package org.gamingcafe.api.inventory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A product in a list. */
@Schema(
        name = "ProductAnswer",
        description =
                "A product: gross price of one piece as it counts now, pieces in stock and how many of them can be sold today, tax inside the price in parts per "
                        + "million; ageFrom: from which age on it may be sold; image and thumbnail: where its picture is; kit: made of others when it is sold.")
public record ProductAnswer(
        UUID id,
        String name,
        String category,
        String sku,
        @Nullable String barcode,
        @Nullable String variant,
        Money price,
        Integer taxPpm,
        Long stock,
        Long sellable,
        Boolean low,
        @Nullable Integer ageFrom,
        Boolean retired,
        @Nullable String image,
        @Nullable String thumbnail,
        Boolean kit) {

    static ProductAnswer of(ProductView product) {
        return new ProductAnswer(
                product.id(),
                product.name(),
                product.category(),
                product.sku(),
                product.barcode(),
                product.variant(),
                product.price(),
                product.taxPpm(),
                product.stock(),
                product.sellable(),
                product.low(),
                product.ageFrom(),
                product.retired(),
                ImageResource.address(product.image()),
                ImageResource.address(product.thumbnail()),
                product.kit());
    }
}
