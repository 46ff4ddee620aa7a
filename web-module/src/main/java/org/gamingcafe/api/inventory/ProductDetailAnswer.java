package org.gamingcafe.api.inventory;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.NewPrice;
import org.gamingcafe.cafe.inventory.ProductDetail;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A product with what its editors need. */
@Schema(
        name = "ProductDetailAnswer",
        description =
                "A product with its mark for low stock, what one usually costs (inv:write) and the price that is set for "
                        + "later.")
public record ProductDetailAnswer(
        UUID id,
        UUID venueId,
        String name,
        String category,
        String sku,
        @Nullable String barcode,
        @Nullable UUID variantOf,
        @Nullable String variant,
        Money price,
        Integer taxPpm,
        @Nullable PriceAnswer nextPrice,
        @Nullable Money cost,
        Long stock,
        Long sellable,
        Integer lowBelow,
        Boolean low,
        @Nullable Integer ageFrom,
        Boolean retired,
        @Nullable String image,
        @Nullable String thumbnail,
        Boolean kit) {

    /** The price that begins by itself. */
    @Schema(name = "NextPriceAnswer")
    public record PriceAnswer(
            Money price, Integer taxPpm, @Nullable Instant from) {

        static @Nullable PriceAnswer of(@Nullable NewPrice next) {
            return next == null ? null : new PriceAnswer(next.price(), next.taxPpm(), next.from());
        }
    }

    static ProductDetailAnswer of(ProductDetail detail) {
        var product = detail.product();
        return new ProductDetailAnswer(
                product.id(),
                product.venue().value(),
                product.name(),
                product.category(),
                product.sku(),
                product.barcode(),
                detail.variantOf(),
                product.variant(),
                product.price(),
                product.taxPpm(),
                PriceAnswer.of(detail.next()),
                detail.cost(),
                product.stock(),
                product.sellable(),
                detail.lowBelow(),
                product.low(),
                product.ageFrom(),
                product.retired(),
                ImageResource.address(product.image()),
                ImageResource.address(product.thumbnail()),
                product.kit());
    }
}
