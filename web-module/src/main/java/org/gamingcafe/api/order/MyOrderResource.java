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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.order.MyOrderService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Orders of a member who plays, to their seat. */
@Path("/my-orders")
@Tag(name = "orders")
@ApplicationScoped
@SignedIn(Permission.SELF)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyOrderResource {

    @Inject
    MyOrderService orders;

    @GET
    @Operation(summary = "What the caller has ordered since they sat down, the newest first")
    @Refuses({"caller.not-a-person", "order.nobody-plays"})
    public Page<OrderBodies.OrderAnswer> list() {
        return Page.whole(orders.orders(), OrderBodies.OrderAnswer::of);
    }

    @GET
    @Path("/menu")
    @Operation(summary = "What the caller may order, by name")
    @Refuses({"caller.not-a-person", "order.nobody-plays", "order.counter-only"})
    public Page<OrderBodies.MenuAnswer> menu() {
        return Page.whole(orders.menu(), OrderBodies.MenuAnswer::of);
    }

    @POST
    @Operation(summary = "Order to where the caller plays; paid now from the wallet, or at the counter later")
    @APIResponseSchema(value = OrderBodies.OrderAnswer.class, responseCode = "201", responseDescription = "The order.")
    @Refuses({
        "caller.not-a-person",
        "order.nobody-plays",
        "order.counter-only",
        "order.bill-limit",
        "order.too-many",
        "order.lines",
        "order.note",
        "product.not-found",
        "inventory.out-of-stock",
        "sale.age",
        "wallet.insufficient-funds"
    })
    public Response order(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull OrderBodies.SeatOrderRequest request) {
        var command = Commands.of("POST /my-orders", key, request);
        var order = Retry.onConflict(() -> orders.order(request.order(), command));
        return Created.at("my-orders", OrderBodies.OrderAnswer.of(order));
    }
}
