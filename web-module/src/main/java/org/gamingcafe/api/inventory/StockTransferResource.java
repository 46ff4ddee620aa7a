package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.cafe.inventory.StockTransfer;
import org.gamingcafe.cafe.inventory.StockTransferService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Goods that go to another venue. */
@Path("/inventory/transfers")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StockTransferResource {

    @Inject
    StockTransferService transfers;

    @POST
    @Operation(
            summary =
                    "Send goods to another venue, where the product with the same SKU gets them: out of the lots that expire "
                            + "first, into lots with the same cost and expiry; against 1500 in the books of both. Needs inv:write in both")
    @Refuses({
        "venue.not-found",
        "product.not-found",
        "stock-transfer.no-product",
        "stock-transfer.same-venue",
        "inventory.out-of-stock",
        "inventory.past-date",
        "inventory.lines",
        "inventory.quantity",
        "money.other-currency",
        "wallet.reason"
    })
    public TransferAnswer transfer(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull TransferRequest request) {
        var from = OwnVenue.of(venue);
        var to = OwnVenue.of(request.toVenueId());
        var pieces = request.pieces();
        var command = Commands.of("POST /inventory/transfers", key, from, request);
        return TransferAnswer.of(
                Retry.onConflict(() -> transfers.transfer(from, to, pieces, request.reason(), command)));
    }

    @Schema(name = "StockTransferRequest")
    public record TransferRequest(
            @NotNull UUID toVenueId,
            @NotEmpty @Size(max = StockService.MOST_LINES) List<@NotNull @Valid TransferLine> lines,
            @NotBlank @Size(max = 200) String reason) {

        /** A product in two lines goes with the pieces of both. */
        Map<UUID, Integer> pieces() {
            var pieces = new TreeMap<UUID, Integer>();
            lines.forEach(line -> pieces.merge(line.productId(), line.quantity(), Math::addExact));
            return pieces;
        }
    }

    @Schema(name = "StockTransferLine")
    public record TransferLine(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(ProductEdit.MOST_PIECES) Integer quantity) {}

    @Schema(name = "StockTransferAnswer", description = "value: what the goods had cost.")
    public record TransferAnswer(UUID id, UUID fromVenueId, UUID toVenueId, List<TransferredLine> lines, Money value) {

        static TransferAnswer of(StockTransfer transfer) {
            return new TransferAnswer(
                    transfer.id(),
                    transfer.from().value(),
                    transfer.to().value(),
                    transfer.lines().stream().map(TransferredLine::of).toList(),
                    transfer.value());
        }
    }

    @Schema(name = "StockTransferredLine", description = "arrivedId: the product of the other venue with the same SKU.")
    public record TransferredLine(UUID productId, UUID arrivedId, String product, Integer quantity, Money value) {

        static TransferredLine of(StockTransfer.Line line) {
            return new TransferredLine(line.product(), line.arrived(), line.name(), line.quantity(), line.value());
        }
    }
}
