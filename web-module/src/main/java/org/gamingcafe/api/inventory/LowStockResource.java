package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.gamingcafe.cafe.inventory.LowStock;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What should be bought. */
@Path("/products/low-stock")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_READ)
@Produces(MediaType.APPLICATION_JSON)
public class LowStockResource {

    @Inject
    StockReportService reports;

    @GET
    @Operation(
            summary =
                    "Products on sale of which less is left than should be, and how many to buy so that they last until two "
                            + "weeks after the goods come, by what was sold in the last four weeks")
    @Refuses("venue.not-found")
    public Page<LowStockAnswer> low(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(reports.low(OwnVenue.of(venue)), LowStockAnswer::of);
    }

    @Schema(
            name = "LowStockAnswer",
            description = "sold: in the last four weeks; supplier: who brought it last; underWay: ordered and not "
                    + "come; suggested: how many to buy besides.")
    public record LowStockAnswer(
            UUID productId,
            String product,
            String sku,
            Long stock,
            Integer lowBelow,
            Long sold,
            @Nullable String supplier,
            Integer leadDays,
            Long underWay,
            Long suggested) {

        static LowStockAnswer of(LowStock low) {
            var product = low.product();
            return new LowStockAnswer(
                    product.id(),
                    product.name(),
                    product.sku(),
                    product.stock(),
                    low.lowBelow(),
                    low.sold(),
                    low.supplier(),
                    low.leadDays(),
                    low.underWay(),
                    low.suggested());
        }
    }
}
