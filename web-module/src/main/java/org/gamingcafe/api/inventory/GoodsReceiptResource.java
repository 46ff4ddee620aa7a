package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.GoodsReceiptService;
import org.gamingcafe.cafe.inventory.GoodsReceiptView;
import org.gamingcafe.cafe.inventory.NewGoodsReceipt;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Goods that come from a supplier. */
@Path("/inventory/goods-receipts")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GoodsReceiptResource {

    private static final int WHOLE = 1_000_000;

    @Inject
    GoodsReceiptService receipts;

    @GET
    @Operation(summary = "Receipts of goods, the newest first, without their lots")
    @Refuses("venue.not-found")
    public Page<GoodsReceiptAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(receipts.list(OwnVenue.of(venue), Page.request(size, after)), GoodsReceiptAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them with its lots")
    @Refuses("goods-receipt.not-found")
    public GoodsReceiptAnswer get(@PathParam("id") UUID id) {
        return GoodsReceiptAnswer.of(receipts.get(id));
    }

    @POST
    @Operation(
            summary =
                    "Goods have come: each line is a lot. What they cost is owed to the supplier (2400) against stock (1400) "
                            + "and input tax (2200). All of it or nothing")
    @APIResponseSchema(value = GoodsReceiptAnswer.class, responseCode = "201", responseDescription = "The receipt.")
    @Refuses({
        "venue.not-found",
        "supplier.not-found",
        "supplier.retired",
        "money.too-large",
        "inventory.too-many",
        "product.not-found",
        "inventory.lines",
        "inventory.quantity",
        "inventory.expires-on",
        "inventory.batch",
        "inventory.delivery-note",
        "product.price",
        "money.other-currency"
    })
    public Response receive(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull GoodsReceiptRequest request) {
        var where = OwnVenue.of(venue);
        var lines = request.lines().stream().map(LineRequest::line).toList();
        var goods = new NewGoodsReceipt(where, request.supplierId(), request.deliveryNote(), lines);
        var command = Commands.of("POST /inventory/goods-receipts", key, where, request);
        var receipt = Retry.onConflict(() -> receipts.receive(goods, command));
        return Created.at("inventory/goods-receipts/" + receipt.id(), GoodsReceiptAnswer.of(receipt));
    }

    @Schema(name = "GoodsReceiptRequest")
    public record GoodsReceiptRequest(
            @NotNull UUID supplierId,

            @Nullable @Size(max = NewGoodsReceipt.LONGEST_NOTE)
            String deliveryNote,

            @NotEmpty @Size(max = StockService.MOST_LINES) List<@NotNull @Valid LineRequest> lines) {}

    /**
     * @param unitCost of a piece, without tax
     * @param taxPpm the input tax upon it; nothing: the rate of the product
     */
    @Schema(name = "GoodsReceiptLine")
    public record LineRequest(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(ProductEdit.MOST_PIECES) Integer quantity,
            @NotNull Money unitCost,
            @Nullable @Min(0) @Max(WHOLE) Integer taxPpm,
            @Nullable LocalDate expiresOn,

            @Nullable @Size(max = NewGoodsReceipt.LONGEST_BATCH)
            String batch) {

        NewGoodsReceipt.Line line() {
            return new NewGoodsReceipt.Line(productId, quantity, unitCost, taxPpm, expiresOn, batch);
        }
    }

    @Schema(name = "GoodsReceiptAnswer", description = "Goods that came; lots is empty in lists.")
    public record GoodsReceiptAnswer(
            UUID id,
            UUID supplierId,
            String supplier,
            @Nullable String deliveryNote,
            Instant receivedAt,
            @Nullable UUID receivedBy,
            Money net,
            Money tax,
            List<LotAnswer> lots) {

        static GoodsReceiptAnswer of(GoodsReceiptView receipt) {
            return new GoodsReceiptAnswer(
                    receipt.id(),
                    receipt.supplier(),
                    receipt.supplierName(),
                    receipt.deliveryNote(),
                    receipt.receivedAt(),
                    receipt.receivedBy(),
                    receipt.net(),
                    receipt.tax(),
                    receipt.lots().stream().map(LotAnswer::of).toList());
        }
    }
}
