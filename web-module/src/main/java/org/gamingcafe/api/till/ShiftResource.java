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
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.cafe.shift.ShiftRescueService;
import org.gamingcafe.cafe.till.TillService;
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

    @Inject
    ShiftCountService counts;

    @Inject
    ShiftRescueService rescues;

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

    @GET
    @SignedIn(Permission.SHIFT_READ)
    @Operation(summary = "All shifts of a venue, newest first")
    @Refuses("venue.not-found")
    public Page<ShiftAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(tills.shifts(OwnVenue.of(venue), Page.request(size, after)), ShiftAnswer::of);
    }

    @POST
    @Path("/{id}/begin-count")
    @Operation(summary = "From now on the drawer of one's own shift takes no money")
    @Refuses({"shift.not-found", "till.shift-of-another", "till.shift-closed", "till.elsewhere", "till.shift-counted"})
    public ShiftAnswer beginCount(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /shifts/{id}/begin-count", key, id);
        return ShiftAnswer.of(Retry.onConflict(() -> counts.begin(id, command)));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Go on without a count, as long as none was handed in")
    @Refuses({"shift.not-found", "till.shift-of-another", "till.shift-closed", "till.elsewhere", "till.shift-counted"})
    public ShiftAnswer resume(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /shifts/{id}/resume", key, id);
        return ShiftAnswer.of(Retry.onConflict(() -> counts.resume(id, command)));
    }

    @POST
    @Path("/{id}/approvals")
    @Operation(
            summary = "Ask a second person for consent to exactly the last count; nothing is counted again after that")
    @APIResponseSchema(
            value = CounterApprovalAnswer.class,
            responseCode = "201",
            responseDescription = "What was asked.")
    @Refuses({
        "shift.not-found",
        "till.shift-of-another",
        "till.shift-closed",
        "till.elsewhere",
        "shift.not-counted",
        "shift.no-difference"
    })
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull DifferenceRequest request) {
        var command = Commands.of("POST /shifts/{id}/approvals", key, id, request);
        var asked = Retry.onConflict(() -> counts.ask(id, request.reason(), command));
        return Created.at("counter-approvals/" + asked.id(), CounterApprovalAnswer.of(asked));
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            summary =
                    "Close a shift whose count waits, with the consent of a second person. A drawer to be handed over is offered by "
                            + "it; closed once more it goes to the safe after all")
    @Refuses({
        "shift.not-found",
        "till.shift-of-another",
        "till.shift-closed",
        "till.elsewhere",
        "shift.not-counted",
        "approval.needed"
    })
    public ShiftAnswer close(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CloseRequest request) {
        var command = Commands.of("POST /shifts/{id}/close", key, id, request);
        return ShiftAnswer.of(Retry.onConflict(() -> counts.close(id, request.approvalId(), command)));
    }

    @POST
    @Path("/{id}/rescue")
    @SignedIn(Permission.SHIFT_MANAGE)
    @Operation(summary = "Count and close the shift that somebody else has left behind, whatever the difference")
    @Refuses({
        "shift.not-found",
        "shift.own",
        "till.shift-closed",
        "till.elsewhere",
        "shift.denomination",
        "shift.pieces",
        "step-up.required"
    })
    public ShiftAnswer rescue(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull RescueRequest request) {
        var command = Commands.of("POST /shifts/{id}/rescue", key, id, request);
        var piles = ShiftCountResource.PileRequest.piles(request.piles());
        return ShiftAnswer.of(Retry.onConflict(() -> rescues.rescue(id, piles, request.reason(), command)));
    }

    @Schema(example = "{\"approvalId\":\"0190b0c0-0000-7000-8000-000000000000\"}")
    public record CloseRequest(@Nullable UUID approvalId) {}

    @Schema(example = "{\"reason\":\"A note of ten is missing\"}")
    public record DifferenceRequest(
            @NotNull @Size(max = 200) String reason) {}

    @Schema(
            example = "{\"piles\":[{\"of\":{\"amount\":\"50.00\",\"currency\":\"EUR\"},\"pieces\":2}],"
                    + "\"reason\":\"Went home ill\"}")
    public record RescueRequest(
            @NotNull @Size(max = ShiftCountResource.MOST_PILES)
            List<ShiftCountResource.@Valid @NotNull PileRequest> piles,

            @NotNull @Size(max = 200) String reason) {}
}
