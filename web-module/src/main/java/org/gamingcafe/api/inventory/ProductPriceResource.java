package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.NewPrice;
import org.gamingcafe.cafe.inventory.PriceVersion;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The prices of a product: those it had, the one it has, and the one that is set for later. */
@Path("/products/{id}/prices")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProductPriceResource {

    private static final int WHOLE = 1_000_000;

    @Inject
    ProductService products;

    @GET
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(summary = "Every price it ever had, the one that was set last first")
    @Refuses("product.not-found")
    public Page<PriceAnswer> list(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(products.prices(id, Page.request(size, after)), PriceAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Set another price, at once or from a time to come, when it begins by itself; it takes the place of what "
                            + "was set for later")
    @Refuses({"product.not-found", "product.price", "product.price-from", "money.other-currency", "money.too-large"})
    public ProductDetailAnswer set(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PriceRequest request) {
        var price = new NewPrice(request.price(), request.taxPpm(), request.from());
        var command = Commands.of("POST /products/{id}/prices", key, id, request);
        return ProductDetailAnswer.of(Retry.onConflict(() -> products.setPrice(id, price, command)));
    }

    /** @param from when it begins; nothing: at once */
    @Schema(name = "ProductPriceRequest")
    public record PriceRequest(
            @NotNull Money price,
            @NotNull @Min(0) @Max(WHOLE) Integer taxPpm,
            @Nullable Instant from) {}

    @Schema(name = "ProductPriceAnswer", description = "replaced: another one was set before it began.")
    public record PriceAnswer(
            UUID id,
            Money price,
            Integer taxPpm,
            Instant beginsAt,
            Instant setAt,
            @Nullable UUID setBy,
            Boolean replaced) {

        static PriceAnswer of(PriceVersion version) {
            return new PriceAnswer(
                    version.id(),
                    version.price(),
                    version.taxPpm(),
                    version.beginsAt(),
                    version.setAt(),
                    version.setBy(),
                    version.replaced());
        }
    }
}
