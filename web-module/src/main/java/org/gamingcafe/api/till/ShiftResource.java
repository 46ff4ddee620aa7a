package org.gamingcafe.api.till;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Shifts of cashiers. */
@Path("/shifts")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftResource {

    @Inject
    TillService tills;

    @GET
    @Path("/mine")
    @Operation(summary = "The caller's own open shift in a venue")
    @Refuses("shift.not-found")
    public ShiftAnswer mine(@QueryParam("venue") @Nullable UUID venue) {
        return tills.mine(OwnVenue.of(venue)).map(ShiftAnswer::of).orElseThrow(() -> new NotFound("shift"));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One shift: the caller's own, or any of the venue with shift:read")
    @Refuses("shift.not-found")
    public ShiftAnswer get(@PathParam("id") UUID id) {
        return ShiftAnswer.of(tills.get(id));
    }

    @POST
    @Path("/{id}/close")
    @Operation(summary = "Close a shift with the counted cash; the difference is booked")
    @Refuses({"shift.not-found", "till.shift-closed"})
    public ShiftAnswer close(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CloseRequest request) {
        var command = Commands.of("POST /shifts/{id}/close", key, id, request);
        return ShiftAnswer.of(Retry.onConflict(() -> tills.close(id, request.counted(), command)));
    }

    @Schema(example = "{\"counted\":{\"amount\":\"153.50\",\"currency\":\"EUR\"}}")
    public record CloseRequest(@NotNull Money counted) {}
}
