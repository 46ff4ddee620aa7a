package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.ExpiredGoodsService;
import org.gamingcafe.cafe.inventory.LotSearch;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Stock: its lots, its moves, and what is put right by hand. */
@Path("/inventory")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    @Inject
    StockService stock;

    @Inject
    ExpiredGoodsService expired;

    @GET
    @Path("/moves")
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(
            summary =
                    "Moves of stock, the newest first; what they were worth with inv:write. With Accept: text/csv or format=csv up "
                            + "to 10,000 of them as a table")
    @Refuses({"venue.not-found", "inventory.span", "page.cursor"})
    public Page<StockAnswers.Move> moves(
            @BeanParam MoveQuery query,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(stock.moves(query.venue(), query.search(), Page.request(size, after)), StockAnswers.Move::of);
    }

    @GET
    @Path("/moves")
    @SignedIn(Permission.INVENTORY_READ)
    @Produces(Tables.CSV)
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response exportMoves(@BeanParam MoveQuery query) {
        return Tables.answer("moves", stock.exportMoves(query.venue(), query.search()));
    }

    @GET
    @Path("/lots")
    @Operation(summary = "Lots, the newest first; open=true: only those with something left in them")
    @Refuses({"venue.not-found", "page.cursor"})
    public Page<LotAnswer> lots(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("product") @Nullable UUID product,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var search = new LotSearch(product, Boolean.TRUE.equals(open));
        return Page.of(stock.lots(OwnVenue.of(venue), search, Page.request(size, after)), LotAnswer::of);
    }

    @POST
    @Path("/adjust")
    @Operation(
            summary =
                    "Put the stock of a product right (ADJUSTMENT, up or down), or write down what was used (STOCK_OUT), "
                            + "broken (DAMAGE) or thrown away (WASTE); from the lots that expire first, or from the one that is named")
    @Refuses({
        "venue.not-found",
        "product.not-found",
        "inventory.out-of-stock",
        "inventory.too-many",
        "money.too-large",
        "inventory.kind",
        "inventory.quantity",
        "inventory.unit-cost",
        "inventory.lot",
        "wallet.reason"
    })
    public StockAnswers.Adjustment adjust(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull StockRequests.Adjust request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /inventory/adjust", key, where, request);
        var changes = List.of(request.change());
        return StockAnswers.Adjustment.of(
                Retry.onConflict(() -> stock.adjust(where, changes, request.reason(), command)));
    }

    @POST
    @Path("/bulk-adjust")
    @Operation(summary = "The same for up to 200 lines: all of them or none, with one entry in the books")
    @Refuses({
        "venue.not-found",
        "product.not-found",
        "inventory.out-of-stock",
        "inventory.too-many",
        "money.too-large",
        "inventory.lines",
        "inventory.kind",
        "inventory.quantity",
        "inventory.unit-cost",
        "wallet.reason"
    })
    public StockAnswers.Adjustment bulkAdjust(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull StockRequests.BulkAdjust request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /inventory/bulk-adjust", key, where, request);
        var changes = request.lines().stream().map(StockRequests.Line::change).toList();
        return StockAnswers.Adjustment.of(
                Retry.onConflict(() -> stock.adjust(where, changes, request.reason(), command)));
    }

    @POST
    @Path("/expired/write-offs")
    @Operation(
            summary =
                    "Write off what is past its date by the calendar of the venue (WASTE); at most 200 lots at once, the first "
                            + "to expire first")
    @Refuses({"venue.not-found", "inventory.nothing-expired", "wallet.reason"})
    public StockAnswers.Adjustment writeOff(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull StockRequests.WriteOff request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /inventory/expired/write-offs", key, where, request);
        return StockAnswers.Adjustment.of(Retry.onConflict(() -> expired.writeOff(where, request.reason(), command)));
    }
}
