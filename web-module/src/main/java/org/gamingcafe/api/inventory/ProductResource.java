package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Products on sale. */
@Path("/products")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_READ)
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    @Inject
    InventoryService inventory;

    @GET
    @Operation(summary = "The products of a venue by name; with text those whose name, SKU or category contains it")
    public Page<ProductAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("text") @Size(max = 100) @Nullable String text,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var products = inventory.products(OwnVenue.of(venue), ProductSearch.of(text), Page.request(size, after));
        return Page.of(products, ProductAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One product")
    @Refuses("product.not-found")
    public ProductAnswer get(@PathParam("id") UUID id) {
        return ProductAnswer.of(inventory.get(id));
    }

    @Schema(
            description =
                    "A product: gross price of one piece, pieces in stock, tax inside the price in parts per million.")
    public record ProductAnswer(
            UUID id, String name, String category, String sku, Money price, Integer taxPpm, Long stock, Boolean low) {

        static ProductAnswer of(ProductView product) {
            return new ProductAnswer(
                    product.id(),
                    product.name(),
                    product.category(),
                    product.sku(),
                    product.price(),
                    product.taxPpm(),
                    product.stock(),
                    product.low());
        }
    }
}
