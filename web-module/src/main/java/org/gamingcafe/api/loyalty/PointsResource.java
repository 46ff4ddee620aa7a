package org.gamingcafe.api.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Points of a member. */
@Path("/loyalty/points/{accountId}")
@Tag(name = "loyalty")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PointsResource {

    private static final int MOST = 100_000;

    @Inject
    PointsService points;

    @GET
    @Operation(summary = "Points of a member: the caller's own, or any of the venue with loyalty:read")
    @Refuses("member.not-found")
    public PointsAnswer view(@PathParam("accountId") UUID accountId) {
        return PointsAnswer.of(points.view(new AccountId(accountId)));
    }

    @GET
    @Path("/statement")
    @Operation(summary = "What came and went, newest first; who may see the points may see this")
    @Refuses("member.not-found")
    public Page<PointsLine> statement(
            @PathParam("accountId") UUID accountId,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(points.statement(new AccountId(accountId), Page.request(size, after)), PointsLine::of);
    }

    @GET
    @Path("/balance")
    @Operation(summary = "What the books held at a moment")
    @Refuses("member.not-found")
    public BalanceAnswer balance(@PathParam("accountId") UUID accountId, @QueryParam("at") @NotNull Instant at) {
        return new BalanceAnswer(at, points.balanceAt(new AccountId(accountId), at));
    }

    @POST
    @Path("/awards")
    @SignedIn(Permission.LOYALTY_AWARD)
    @Operation(summary = "Give points as a present, with a reason; they count for no tier")
    @Refuses({
        "wallet.not-found",
        "loyalty.not-enrolled",
        "loyalty.points",
        "wallet.reason",
        "wallet.own",
        "wallet.linked",
        "member.not-active"
    })
    public PointsAnswer award(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PointsRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /loyalty/points/{accountId}/awards", key, accountId, request);
        return PointsAnswer.of(
                Retry.onConflict(() -> points.award(account, request.points(), request.reason(), command)));
    }

    @POST
    @Path("/withdrawals")
    @SignedIn(Permission.LOYALTY_AWARD)
    @Operation(summary = "Take points off that should not be there, with a reason; never more than there are")
    @Refuses({
        "wallet.not-found",
        "loyalty.not-enrolled",
        "loyalty.not-enough-points",
        "loyalty.points",
        "wallet.reason",
        "wallet.own",
        "wallet.linked"
    })
    public PointsAnswer withdraw(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PointsRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /loyalty/points/{accountId}/withdrawals", key, accountId, request);
        return PointsAnswer.of(
                Retry.onConflict(() -> points.withdraw(account, request.points(), request.reason(), command)));
    }

    @Schema(name = "PointsRequest", example = "{\"points\":100,\"reason\":\"Helped with the tournament\"}")
    public record PointsRequest(
            @NotNull @Min(1) @Max(MOST) Long points,
            @NotBlank @Size(max = 200) String reason) {}

    @Schema(description = "Points in the books at a moment.")
    public record BalanceAnswer(Instant at, Long points) {}

    @Schema(description = "What came is above zero, what went is below; balance: what there was then.")
    public record PointsLine(
            UUID id,
            Instant at,
            String type,
            Long points,
            Long balance,
            @Nullable String reason) {

        static PointsLine of(StatementLine line) {
            return new PointsLine(
                    line.entryId(),
                    line.at(),
                    line.type(),
                    line.amount().minor(),
                    line.balanceAfter().minor(),
                    line.reason());
        }
    }
}
