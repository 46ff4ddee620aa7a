package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.gamingcafe.cafe.shift.DrawerOffer;
import org.gamingcafe.cafe.shift.HandOverService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Drawers that go to the next cashier as they were counted. */
@Path("/drawer-offers")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Produces(MediaType.APPLICATION_JSON)
public class HandOverResource {

    @Inject
    HandOverService handOvers;

    @GET
    @Operation(summary = "The drawers of a venue that wait for the next cashier")
    @Refuses("venue.not-found")
    public Page<OfferAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(handOvers.offers(OwnVenue.of(venue)), OfferAnswer::of);
    }

    @POST
    @Path("/{shift}/take-over")
    @Operation(
            summary =
                    "Take a drawer that is offered: its shift is closed, and one of the caller's own begins with what was counted")
    @APIResponseSchema(value = ShiftAnswer.class, responseCode = "201", responseDescription = "The caller's new shift.")
    @Refuses({"shift.not-found", "shift.own", "shift.not-offered", "till.cashier-has-shift", "till.elsewhere"})
    public Response takeOver(@PathParam("shift") UUID shift, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /drawer-offers/{shift}/take-over", key, shift);
        var next = Retry.onConflict(() -> handOvers.takeOver(shift, command));
        return Created.at("shifts/" + next.id(), ShiftAnswer.of(next));
    }

    @Schema(name = "DrawerOfferAnswer")
    public record OfferAnswer(UUID shiftId, UUID tillId, String tillName, Money counted, Instant since) {

        static OfferAnswer of(DrawerOffer offer) {
            return new OfferAnswer(
                    offer.shift(), offer.till().value(), offer.tillName(), offer.counted(), offer.since());
        }
    }
}
