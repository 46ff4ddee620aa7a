package org.gamingcafe.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.order.OrderSearch;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.order.OrderView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Orders of guests, as the counter and the kitchen see them. */
@Path("/orders")
@Tag(name = "orders")
@ApplicationScoped
@SignedIn(Permission.ORDER_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    @Inject
    OrderService orders;

    @GET
    @Operation(summary = "Orders, the newest first; of one state, unpaid ones, or of one member")
    @Refuses("venue.not-found")
    public Page<OrderBodies.OrderAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("state") OrderView.@Nullable State state,
            @QueryParam("unpaid") @Nullable Boolean unpaid,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var search =
                new OrderSearch(state, Boolean.TRUE.equals(unpaid), account == null ? null : new AccountId(account));
        return Page.of(orders.list(OwnVenue.of(venue), search, Page.request(size, after)), OrderBodies.OrderAnswer::of);
    }

    @GET
    @Path("/board")
    @Operation(summary = "What the kitchen has to do, who waits longest first; at most a hundred")
    @Refuses("venue.not-found")
    public Page<OrderBodies.OrderAnswer> board(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(orders.board(OwnVenue.of(venue)), OrderBodies.OrderAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One order")
    @Refuses("order.not-found")
    public OrderBodies.OrderAnswer get(@PathParam("id") UUID id) {
        return OrderBodies.OrderAnswer.of(orders.get(id));
    }

    @POST
    @Operation(
            summary =
                    "Take an order at the prices that count now; with send the kitchen has it at once and its goods are "
                            + "taken from stock")
    @APIResponseSchema(value = OrderBodies.OrderAnswer.class, responseCode = "201", responseDescription = "The order.")
    @Refuses({
        "venue.not-found",
        "product.not-found",
        "account.not-found",
        "station.not-found",
        "order.lines",
        "order.note",
        "inventory.out-of-stock"
    })
    public Response open(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull OrderBodies.OrderRequest request) {
        var where = OwnVenue.of(venue);
        var wanted = request.order(where);
        var command = Commands.of("POST /orders", key, where, request);
        var order = Retry.onConflict(() -> orders.open(wanted, request.send(), command));
        return Created.at("orders/" + order.id(), OrderBodies.OrderAnswer.of(order));
    }

    @POST
    @Path("/{id}/send")
    @Operation(summary = "The kitchen has it from now on; its goods are taken from stock")
    @Refuses({"order.not-found", "order.state", "inventory.out-of-stock", "product.not-found"})
    public OrderBodies.OrderAnswer send(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /orders/{id}/send", key, id);
        return OrderBodies.OrderAnswer.of(Retry.onConflict(() -> orders.send(id, command)));
    }

    @POST
    @Path("/{id}/steps")
    @Operation(summary = "Bring it further, never back; steps may be left out")
    @Refuses({"order.not-found", "order.state"})
    public OrderBodies.OrderAnswer step(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull OrderBodies.StepRequest request) {
        var command = Commands.of("POST /orders/{id}/steps", key, id, request);
        return OrderBodies.OrderAnswer.of(Retry.onConflict(() -> orders.move(id, request.to(), command)));
    }

    @POST
    @Path("/{id}/void")
    @Operation(summary = "Give it up before anything is paid; its goods go back to their lots, or to waste")
    @Refuses({"order.not-found", "order.state", "order.paid", "wallet.reason"})
    public OrderBodies.OrderAnswer makeVoid(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull OrderBodies.VoidRequest request) {
        var command = Commands.of("POST /orders/{id}/void", key, id, request);
        var isWaste = request.fate() == OrderBodies.Fate.WASTE;
        return OrderBodies.OrderAnswer.of(
                Retry.onConflict(() -> orders.makeVoid(id, request.reason(), isWaste, command)));
    }

    @POST
    @Path("/{id}/payments")
    @SignedIn(Permission.SALE_SELL)
    @Operation(summary = "Pay all that is left of it, or some pieces, by a sale in the caller's open shift")
    @APIResponseSchema(
            value = OrderBodies.PaidAnswer.class,
            responseCode = "201",
            responseDescription = "The order and the sale.")
    @Refuses({
        "order.not-found",
        "order.state",
        "order.paid",
        "order.above-rest",
        "order.line",
        "inventory.out-of-stock",
        "sale.payments-mismatch",
        "sale.reference",
        "sale.slip-used",
        "sale.voucher-twice",
        "sale.voucher-value",
        "voucher.unknown-code",
        "voucher.redeemed",
        "voucher.too-many-tries",
        "approval.needed",
        "wallet.insufficient-funds",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another"
    })
    public Response pay(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull OrderBodies.PaymentRequest request) {
        var command = Commands.of("POST /orders/{id}/payments", key, id, request);
        var paid = Retry.onConflict(() -> orders.pay(id, request.payment(), command));
        return Created.at("sales/" + paid.sale().id(), OrderBodies.PaidAnswer.of(paid));
    }
}
