package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.shift.Pile;
import org.gamingcafe.cafe.shift.ShiftCount;
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Counts of a drawer, coin by coin. */
@Path("/shifts/{id}/counts")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftCountResource {

    static final int MOST_PILES = 40;

    @Inject
    ShiftCountService counts;

    @GET
    @Operation(
            summary =
                    "Every count of a shift, the last first: of the caller's own (without what is expected until it is closed), or "
                            + "any of the venue with shift:read")
    @Refuses("shift.not-found")
    public Page<CountAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(counts.counts(id), CountAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Hand in what is in the drawer of one's own shift. Within the venue's limit the shift is closed by it; above it "
                            + "it waits for a second count, once, or for a second person")
    @Refuses({
        "shift.not-found",
        "till.shift-of-another",
        "till.shift-closed",
        "till.elsewhere",
        "shift.recounted",
        "shift.denomination",
        "shift.pieces"
    })
    public ShiftAnswer count(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CountRequest request) {
        var command = Commands.of("POST /shifts/{id}/counts", key, id, request);
        var handOver = Boolean.TRUE.equals(request.handOver());
        return ShiftAnswer.of(
                Retry.onConflict(() -> counts.count(id, PileRequest.piles(request.piles()), handOver, command)));
    }

    @Schema(
            description =
                    "How many of which coin or note; what is not named is not there. With handOver the drawer goes to the next "
                            + "cashier as it was counted.",
            example = "{\"piles\":[{\"of\":{\"amount\":\"50.00\",\"currency\":\"EUR\"},\"pieces\":2},"
                    + "{\"of\":{\"amount\":\"0.50\",\"currency\":\"EUR\"},\"pieces\":7}]}")
    public record CountRequest(
            @NotNull @Size(max = MOST_PILES) List<@Valid @NotNull PileRequest> piles,
            @Nullable Boolean handOver) {}

    public record PileRequest(
            @NotNull Money of,
            @NotNull @Min(0) @Max(100_000) Long pieces) {

        static List<Pile> piles(List<PileRequest> requests) {
            return requests.stream()
                    .map(one -> new Pile(one.of(), one.pieces()))
                    .toList();
        }
    }

    public record PileAnswer(Money of, Long pieces) {}

    @Schema(
            description =
                    "Expected and difference (counted minus expected) are absent for the cashier until the shift is closed.")
    public record CountAnswer(
            UUID id,
            ShiftCount.Kind kind,
            Money counted,
            @Nullable Money expected,
            @Nullable Money difference,
            Boolean handOver,
            Boolean agreed,
            @Nullable UUID approvalId,
            @Nullable String reason,
            List<PileAnswer> piles,
            Instant at,
            UUID by) {

        static CountAnswer of(ShiftCount count) {
            return new CountAnswer(
                    count.id(),
                    count.kind(),
                    count.counted(),
                    count.expected(),
                    count.difference(),
                    count.handOver(),
                    count.agreed(),
                    count.approval(),
                    count.reason(),
                    count.piles().stream()
                            .map(pile -> new PileAnswer(pile.of(), pile.pieces()))
                            .toList(),
                    count.at(),
                    count.by().value());
        }
    }
}
