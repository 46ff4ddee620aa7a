package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.gamingcafe.cafe.till.TillPlanService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** Tills, and shifts at them. */
@Path("/tills")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TillResource {

    @Inject
    TillService tills;

    @Inject
    TillPlanService plans;

    @GET
    @Operation(summary = "The tills of a venue, by code")
    public Page<TillAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(tills.tills(OwnVenue.of(venue)), TillAnswer::of);
    }

    @POST
    @SignedIn(Permission.VENUE_MANAGE)
    @Operation(summary = "Add a till with a drawer; its code is the second part of its receipt numbers")
    @APIResponseSchema(value = TillAnswer.class, responseCode = "201", responseDescription = "The till.")
    @Refuses({"venue.not-found", "till.code", "till.code-taken"})
    public Response add(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull TillRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /tills", key, where, request);
        var till = Retry.onConflict(() -> plans.add(where, request.code(), request.name(), command));
        return Created.at("tills/" + till.id(), TillAnswer.of(till));
    }

    @POST
    @Path("/{id}/shifts")
    @Operation(summary = "Open a shift with a float from the safe")
    @APIResponseSchema(value = ShiftAnswer.class, responseCode = "201", responseDescription = "The open shift.")
    @Refuses({"till.not-found", "till.shift-open", "till.elsewhere"})
    public Response open(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull ShiftRequest request) {
        var command = Commands.of("POST /tills/{id}/shifts", key, id, request);
        var shift = Retry.onConflict(() -> tills.open(new TillId(id), request.openingFloat(), command));
        return Created.at("shifts/" + shift.id(), ShiftAnswer.of(shift));
    }

    @Schema(example = "{\"openingFloat\":{\"amount\":\"100.00\",\"currency\":\"EUR\"}}")
    public record ShiftRequest(@NotNull Money openingFloat) {}

    @Schema(name = "TillRequest", example = "{\"code\":\"K1\",\"name\":\"Counter\"}")
    public record TillRequest(
            @NotNull @Size(max = 4) String code,
            @NotNull @Size(max = 60) String name) {}

    public record TillAnswer(
            UUID id,
            UUID venue,
            String code,
            String name,
            @Nullable UUID openShift) {

        static TillAnswer of(TillView till) {
            return new TillAnswer(till.id().value(), till.venue().value(), till.code(), till.name(), till.openShift());
        }
    }
}
