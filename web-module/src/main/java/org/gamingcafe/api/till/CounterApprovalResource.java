package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What one person at the counter asks and a second one decides. */
@Path("/counter-approvals")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.TXN_REFUND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CounterApprovalResource {

    @Inject
    CounterApprovalService approvals;

    @GET
    @Operation(summary = "What was asked at the counter of a venue, newest first")
    @Refuses("venue.not-found")
    public Page<CounterApprovalAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(approvals.list(OwnVenue.of(venue), Page.request(size, after)), CounterApprovalAnswer::of);
    }

    @GET
    @Path("/{id}")
    @SignedIn(Permission.SALE_SELL)
    @Operation(summary = "What became of what was asked: one's own, or any of the venue with txn:refund")
    @Refuses("approval.not-found")
    public CounterApprovalAnswer get(@PathParam("id") UUID id) {
        return CounterApprovalAnswer.of(approvals.get(id));
    }

    @PUT
    @Path("/{id}/decision")
    @Operation(summary = "Grant or deny, as a second person")
    @Refuses({"approval.not-found", "approval.own", "approval.closed", "step-up.required"})
    public CounterApprovalAnswer decide(@PathParam("id") UUID id, @Valid @NotNull CounterDecisionRequest request) {
        return CounterApprovalAnswer.of(Retry.onConflict(() -> approvals.decide(id, request.granted())));
    }

    @Schema(example = "{\"granted\":true}")
    public record CounterDecisionRequest(@NotNull Boolean granted) {}
}
