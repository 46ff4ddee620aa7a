package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.PurchaseOrderService;
import org.gamingcafe.cafe.inventory.PurchaseOrderView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a venue orders from its suppliers. */
@Path("/inventory/purchase-orders")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PurchaseOrderResource {

    @Inject
    PurchaseOrderService orders;

    @GET
    @Operation(summary = "Purchase orders, the newest first, without their lines; of one state, or of all")
    @Refuses("venue.not-found")
    public Page<PurchaseOrderBodies.OrderAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("state") PurchaseOrderView.@Nullable State state,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(
                orders.list(OwnVenue.of(venue), state, Page.request(size, after)), PurchaseOrderBodies.OrderAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them with its lines; the ETag is needed for an edit")
    @APIResponseSchema(
            value = PurchaseOrderBodies.OrderAnswer.class,
            responseCode = "200",
            responseDescription = "The order.")
    @Refuses("purchase-order.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(orders.get(id));
    }

    @POST
    @Operation(summary = "Draft an order")
    @APIResponseSchema(
            value = PurchaseOrderBodies.OrderAnswer.class,
            responseCode = "201",
            responseDescription = "The draft.")
    @Refuses({
        "venue.not-found",
        "supplier.not-found",
        "supplier.retired",
        "money.too-large",
        "product.not-found",
        "purchase-order.lines",
        "purchase-order.note",
        "inventory.quantity",
        "product.price",
        "money.other-currency"
    })
    public Response draft(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PurchaseOrderBodies.OrderRequest request) {
        var where = OwnVenue.of(venue);
        var draft = request.draft();
        var command = Commands.of("POST /inventory/purchase-orders", key, where, request);
        var order = Retry.onConflict(() -> orders.draft(where, draft, command));
        return Created.at("inventory/purchase-orders/" + order.id(), PurchaseOrderBodies.OrderAnswer.of(order));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Order something else, as long as it is a draft. If-Match says which version was seen")
    @APIResponseSchema(
            value = PurchaseOrderBodies.OrderAnswer.class,
            responseCode = "200",
            responseDescription = "The order.")
    @Refuses({
        "purchase-order.not-found",
        "supplier.not-found",
        "supplier.retired",
        "money.too-large",
        "product.not-found",
        "purchase-order.state",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull PurchaseOrderBodies.OrderRequest request) {
        var draft = request.draft();
        return answer(EditTag.edit(seen, version -> orders.change(id, draft, version)));
    }

    @POST
    @Path("/{id}/send")
    @Operation(summary = "It has gone to the supplier: from now on goods may come of it")
    @Refuses({"purchase-order.not-found", "purchase-order.state", "supplier.retired"})
    public PurchaseOrderBodies.OrderAnswer send(
            @PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /inventory/purchase-orders/{id}/send", key, id);
        return PurchaseOrderBodies.OrderAnswer.of(Retry.onConflict(() -> orders.send(id, command)));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Nothing more comes of it; what has come stays")
    @Refuses({"purchase-order.not-found", "purchase-order.state", "wallet.reason"})
    public PurchaseOrderBodies.OrderAnswer cancel(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PurchaseOrderBodies.CancelRequest request) {
        var command = Commands.of("POST /inventory/purchase-orders/{id}/cancel", key, id, request);
        return PurchaseOrderBodies.OrderAnswer.of(Retry.onConflict(() -> orders.cancel(id, request.reason(), command)));
    }

    @POST
    @Path("/{id}/receipts")
    @Operation(
            summary =
                    "Goods of it have come, each line a lot, at the cost that was ordered for or another one; never more than "
                            + "was ordered. The order is then RECEIVED, or PART_RECEIVED as long as something is missing")
    @Refuses({
        "purchase-order.not-found",
        "purchase-order.state",
        "purchase-order.more-than-ordered",
        "money.too-large",
        "inventory.too-many",
        "product.not-found",
        "inventory.lines",
        "inventory.quantity",
        "inventory.expires-on"
    })
    public PurchaseOrderBodies.OrderAnswer receive(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PurchaseOrderBodies.DeliveryRequest request) {
        var command = Commands.of("POST /inventory/purchase-orders/{id}/receipts", key, id, request);
        var delivery = request.delivery();
        return PurchaseOrderBodies.OrderAnswer.of(Retry.onConflict(() -> orders.receive(id, delivery, command)));
    }

    private static Response answer(PurchaseOrderView order) {
        return EditTag.answer(PurchaseOrderBodies.OrderAnswer.of(order), order.version());
    }
}
