package org.gamingcafe.api.station;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.AtStation;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.order.OrderBodies;
import org.gamingcafe.cafe.order.SeatOrderService;
import org.jspecify.annotations.Nullable;

/** What who plays orders at the seat (docs/api/station-protocol.md); only the station itself, with its key. */
@Path("/stations/{id}/link")
@Tag(name = "station protocol")
@ApplicationScoped
@SignedIn
@AtStation
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeatOrderResource {

    @Inject
    SeatOrderService orders;

    @GET
    @Path("/menu")
    @Operation(summary = "What whoever plays there may order, by name")
    @Refuses({"station.not-found", "caller.not-a-station", "order.nobody-plays", "order.counter-only"})
    public Page<OrderBodies.MenuAnswer> menu(@PathParam("id") UUID id) {
        StationLinkResource.mustBe(id);
        return Page.whole(orders.menu(), OrderBodies.MenuAnswer::of);
    }

    @GET
    @Path("/orders")
    @Operation(summary = "What whoever plays there has ordered since they sat down, the newest first")
    @Refuses({"station.not-found", "caller.not-a-station", "order.nobody-plays"})
    public Page<OrderBodies.OrderAnswer> list(@PathParam("id") UUID id) {
        StationLinkResource.mustBe(id);
        return Page.whole(orders.orders(), OrderBodies.OrderAnswer::of);
    }

    @POST
    @Path("/orders")
    @Operation(summary = "Whoever plays there orders; paid now from their wallet, or at the counter later")
    @APIResponseSchema(value = OrderBodies.OrderAnswer.class, responseCode = "201", responseDescription = "The order.")
    @Refuses({
        "station.not-found",
        "caller.not-a-station",
        "order.nobody-plays",
        "order.counter-only",
        "order.no-wallet",
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
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull OrderBodies.SeatOrderRequest request) {
        StationLinkResource.mustBe(id);
        var command = Commands.of("POST /stations/{id}/link/orders", key, id, request);
        var order = Retry.onConflict(() -> orders.order(request.order(), command));
        return Created.at("stations/" + id + "/link/orders", OrderBodies.OrderAnswer.of(order));
    }
}
