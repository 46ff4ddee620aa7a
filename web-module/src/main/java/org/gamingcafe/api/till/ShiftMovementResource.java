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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.shift.CashMovement;
import org.gamingcafe.cafe.shift.DrawerService;
import org.gamingcafe.cafe.shift.NewMovement;
import org.gamingcafe.cafe.shift.PaidFor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Cash into and out of a drawer, beside what is sold. */
@Path("/shifts/{id}/movements")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftMovementResource {

    @Inject
    DrawerService drawers;

    @GET
    @Operation(
            summary =
                    "What went into and out of the drawer beside sales, the last first: of the caller's own shift, or any "
                            + "of the venue with shift:read")
    @Refuses("shift.not-found")
    public Page<MovementAnswer> list(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(drawers.movements(id, Page.request(size, after)), MovementAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Pay in (the owner's), pay out (an expense or to the owner), drop to the safe, or open the drawer for "
                            + "nothing; never more out than is in it")
    @Refuses({
        "shift.not-found",
        "till.shift-of-another",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-counted",
        "shift.drawer-short",
        "shift.no-amount",
        "shift.purpose"
    })
    public MovementAnswer move(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull MovementRequest request) {
        var command = Commands.of("POST /shifts/{id}/movements", key, id, request);
        return MovementAnswer.of(Retry.onConflict(() -> drawers.move(id, request.movement(), command)));
    }

    @Schema(
            example =
                    "{\"kind\":\"PAY_OUT\",\"purpose\":\"EXPENSE\",\"amount\":{\"amount\":\"7.50\",\"currency\":\"EUR\"},"
                            + "\"reason\":\"Light bulbs\"}")
    public record MovementRequest(
            @NotNull CashMovement.Kind kind,
            @Nullable PaidFor purpose,
            @Nullable Money amount,
            @Nullable @Size(max = 200) String reason) {

        NewMovement movement() {
            return new NewMovement(kind, purpose, amount, reason);
        }
    }

    public record MovementAnswer(
            UUID id,
            UUID shiftId,
            CashMovement.Kind kind,
            @Nullable PaidFor purpose,
            Money amount,
            @Nullable String reason,
            Instant at,
            UUID by) {

        static MovementAnswer of(CashMovement movement) {
            return new MovementAnswer(
                    movement.id(),
                    movement.shift(),
                    movement.kind(),
                    movement.purpose(),
                    movement.amount(),
                    movement.reason(),
                    movement.at(),
                    movement.by().value());
        }
    }
}
