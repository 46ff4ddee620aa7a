package org.gamingcafe.api.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.gamingcafe.cafe.loyalty.RedemptionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Rewards that members have had. */
@Path("/loyalty/redemptions")
@Tag(name = "loyalty")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RedemptionResource {

    @Inject
    RedemptionService redemptions;

    @GET
    @Operation(
            summary =
                    "Rewards that were had, newest first: of a member (the caller's own, or with loyalty:read), or of a venue "
                            + "(with loyalty:read)")
    @Refuses({"venue.not-found", "member.not-found"})
    public Page<RedemptionAnswer> list(
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        return Page.of(
                account == null
                        ? redemptions.list(OwnVenue.of(venue), page)
                        : redemptions.of(new AccountId(account), page),
                RedemptionAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Have a reward for points: the caller themselves (bonus and passes), or any member of the venue with "
                            + "loyalty:serve")
    @APIResponseSchema(value = RedemptionAnswer.class, responseCode = "201", responseDescription = "The redemption.")
    @Refuses({
        "reward.not-found",
        "wallet.not-found",
        "reward.over",
        "reward.used-up",
        "reward.used-by-member",
        "reward.at-the-desk",
        "loyalty.closed",
        "loyalty.not-enrolled",
        "loyalty.not-enough-points",
        "inventory.out-of-stock",
        "pass-product.not-on-sale",
        "wallet.too-full",
        "wallet.own",
        "wallet.linked",
        "member.not-active"
    })
    public Response redeem(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull RedemptionRequest request) {
        var account = new AccountId(request.accountId());
        var command = Commands.of("POST /loyalty/redemptions", key, request);
        var had = Retry.onConflict(() -> Call.current().caller().is(account)
                ? redemptions.redeemOwn(request.rewardId(), command)
                : redemptions.redeem(account, request.rewardId(), command));
        return Created.at("loyalty/redemptions/" + had.id(), RedemptionAnswer.of(had));
    }

    @POST
    @Path("/{id}/cancel")
    @SignedIn(Permission.LOYALTY_SERVE)
    @Operation(
            summary =
                    "Undo a redemption, with a reason: points, goods, bonus and pass go back where they came from, if they were "
                            + "not used")
    @Refuses({
        "redemption.not-found",
        "redemption.cancelled",
        "redemption.used",
        "pass.nothing-to-refund",
        "wallet.reason",
        "wallet.own",
        "wallet.linked"
    })
    public RedemptionAnswer cancel(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CancelRequest request) {
        var command = Commands.of("POST /loyalty/redemptions/{id}/cancel", key, id, request);
        return RedemptionAnswer.of(Retry.onConflict(() -> redemptions.cancel(id, request.reason(), command)));
    }

    @Schema(
            name = "RedemptionRequest",
            example = "{\"rewardId\":\"01980000-0000-7000-8000-000000000002\","
                    + "\"accountId\":\"01980000-0000-7000-8000-000000000001\"}")
    public record RedemptionRequest(
            @NotNull UUID rewardId, @NotNull UUID accountId) {}

    @Schema(name = "RedemptionCancelRequest", example = "{\"reason\":\"Wrong reward\"}")
    public record CancelRequest(@NotBlank @Size(max = 200) String reason) {}
}
