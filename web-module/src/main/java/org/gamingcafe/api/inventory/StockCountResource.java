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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.StockCountService;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Counts of what really lies on the shelves. */
@Path("/inventory/counts")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StockCountResource {

    @Inject
    StockCountService counts;

    @GET
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(summary = "Counts, the newest first, without their lines")
    @Refuses("venue.not-found")
    public Page<StockCountAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(counts.list(OwnVenue.of(venue), Page.request(size, after)), StockCountAnswer::of);
    }

    @GET
    @Path("/{id}")
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(
            summary =
                    "One of them; what should lie there is told once it is finished, with inv:write, to who took no part in it")
    @Refuses("stock-count.not-found")
    public StockCountAnswer get(@PathParam("id") UUID id) {
        return StockCountAnswer.of(counts.get(id));
    }

    @POST
    @Operation(summary = "Begin a count of a category, or of everything on sale")
    @APIResponseSchema(value = StockCountAnswer.class, responseCode = "201", responseDescription = "The count.")
    @Refuses({
        "venue.not-found",
        "product-category.not-found",
        "stock-count.under-way",
        "stock-count.nothing",
        "stock-count.too-many"
    })
    public Response open(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CountRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /inventory/counts", key, where, request);
        var count = Retry.onConflict(() -> counts.open(where, request.category(), command));
        return Created.at("inventory/counts/" + count.id(), StockCountAnswer.of(count));
    }

    @POST
    @Path("/{id}/lines")
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(
            summary =
                    "What somebody has found, without being told what should lie there; a second time counts instead, and is kept")
    @Refuses({"stock-count.not-found", "stock-count.state", "stock-count.pieces", "product.not-found", "inventory.lines"
    })
    public StockCountAnswer enter(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull FoundRequest request) {
        var command = Commands.of("POST /inventory/counts/{id}/lines", key, id, request);
        var found = request.found();
        return StockCountAnswer.of(Retry.onConflict(() -> counts.enter(id, found, command)));
    }

    @POST
    @Path("/{id}/finish")
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(summary = "Everything is counted; what was not stays as it is")
    @Refuses({"stock-count.not-found", "stock-count.state", "stock-count.nothing"})
    public StockCountAnswer finish(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /inventory/counts/{id}/finish", key, id);
        return StockCountAnswer.of(Retry.onConflict(() -> counts.finish(id, command)));
    }

    @POST
    @Path("/{id}/book")
    @Operation(
            summary =
                    "Book the differences (5200), but those that are leftOut; by somebody who has neither begun the count nor counted")
    @Refuses({"stock-count.not-found", "stock-count.state", "stock-count.own", "inventory.too-many"})
    public StockCountAnswer book(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /inventory/counts/{id}/book", key, id);
        return StockCountAnswer.of(Retry.onConflict(() -> counts.book(id, command)));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(
            summary = "Book nothing of it; once it is finished by somebody who has neither begun the count nor counted")
    @Refuses({"stock-count.not-found", "stock-count.state", "stock-count.own", "wallet.reason"})
    public StockCountAnswer discard(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull DiscardRequest request) {
        var command = Commands.of("POST /inventory/counts/{id}/discard", key, id, request);
        return StockCountAnswer.of(Retry.onConflict(() -> counts.discard(id, request.reason(), command)));
    }

    /** @param category nothing: of everything on sale */
    @Schema(name = "StockCountRequest", example = "{\"category\":\"Drinks\"}")
    public record CountRequest(
            @Nullable @Size(max = ProductCategory.LONGEST) String category) {}

    @Schema(name = "StockCountFoundRequest")
    public record FoundRequest(
            @NotEmpty @Size(max = StockService.MOST_LINES) List<@NotNull @Valid FoundLine> lines) {

        Map<UUID, Integer> found() {
            var found = new TreeMap<UUID, Integer>();
            lines.forEach(line -> found.put(line.productId(), line.counted()));
            return found;
        }
    }

    @Schema(name = "StockCountFoundLine")
    public record FoundLine(
            @NotNull UUID productId,
            @NotNull @Min(0) @Max(ProductEdit.MOST_PIECES) Integer counted) {}

    @Schema(name = "StockCountDiscardRequest")
    public record DiscardRequest(@NotBlank @Size(max = 200) String reason) {}
}
