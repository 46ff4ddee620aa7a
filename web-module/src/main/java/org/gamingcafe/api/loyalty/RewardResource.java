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
import org.gamingcafe.cafe.loyalty.NewReward;
import org.gamingcafe.cafe.loyalty.RewardKind;
import org.gamingcafe.cafe.loyalty.RewardService;
import org.gamingcafe.cafe.loyalty.RewardView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What a venue gives for points. */
@Path("/loyalty/rewards")
@Tag(name = "loyalty")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RewardResource {

    private static final int MOST_TIMES = 1_000_000;
    private static final int MOST_POINTS = 100_000_000;

    @Inject
    RewardService rewards;

    @GET
    @Operation(
            summary =
                    "The rewards of a venue, the last offered first: all with loyalty:read, what can be had now for others")
    @Refuses("venue.not-found")
    public Page<RewardAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(rewards.list(OwnVenue.of(venue), Page.request(size, after)), RewardAnswer::of);
    }

    @POST
    @SignedIn(Permission.LOYALTY_RULES)
    @Operation(summary = "Offer a reward: something to hand over, a product, bonus or a pass")
    @APIResponseSchema(value = RewardAnswer.class, responseCode = "201", responseDescription = "The reward.")
    @Refuses({
        "venue.not-found",
        "product.not-found",
        "pass-product.not-found",
        "reward.name",
        "reward.points",
        "reward.kind",
        "reward.validity",
        "reward.limit",
        "reward.bonus-currency",
        "reward.bonus-days"
    })
    public Response offer(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull RewardRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /loyalty/rewards", key, where, request);
        var made = Retry.onConflict(() -> rewards.offer(request.reward(where), command));
        return Created.at("loyalty/rewards/" + made.id(), RewardAnswer.of(made));
    }

    @POST
    @Path("/{id}/end")
    @SignedIn(Permission.LOYALTY_RULES)
    @Operation(summary = "End a reward now; ended already, it stays so, and what was redeemed stays redeemed")
    @Refuses("reward.not-found")
    public RewardAnswer end(@PathParam("id") UUID id) {
        return RewardAnswer.of(Retry.onConflict(() -> rewards.end(id)));
    }

    @Schema(
            example = "{\"name\":\"A cola\",\"points\":250,\"kind\":\"PRODUCT\","
                    + "\"productId\":\"01980000-0000-7000-8000-000000000002\",\"validFrom\":\"2026-06-01T00:00:00Z\","
                    + "\"most\":100,\"mostEach\":1}")
    public record RewardRequest(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Min(1) @Max(MOST_POINTS) Long points,
            @NotNull RewardKind kind,
            @Nullable UUID productId,
            @Nullable Money bonus,
            @Nullable @Min(1) @Max(3650) Integer bonusDays,
            @Nullable UUID passProductId,
            @NotNull Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable @Min(1) @Max(MOST_TIMES) Integer most,
            @Nullable @Min(1) @Max(MOST_TIMES) Integer mostEach) {

        NewReward reward(VenueId venue) {
            return new NewReward(
                    venue,
                    name,
                    points,
                    kind,
                    productId,
                    bonus,
                    bonusDays,
                    passProductId,
                    validFrom,
                    validUntil,
                    most,
                    mostEach);
        }
    }

    @Schema(description = "A reward, and how often it was redeemed; cancelled ones taken off.")
    public record RewardAnswer(
            UUID id,
            String name,
            Long points,
            RewardKind kind,
            @Nullable UUID productId,
            @Nullable Money bonus,
            @Nullable Integer bonusDays,
            @Nullable UUID passProductId,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Integer most,
            @Nullable Integer mostEach,
            Integer redeemed,
            @Nullable Instant endedAt) {

        static RewardAnswer of(RewardView reward) {
            return new RewardAnswer(
                    reward.id(),
                    reward.name(),
                    reward.points(),
                    reward.kind(),
                    reward.product(),
                    reward.bonus(),
                    reward.bonusDays(),
                    reward.passProduct(),
                    reward.validFrom(),
                    reward.validUntil(),
                    reward.most(),
                    reward.mostEach(),
                    reward.redeemed(),
                    reward.endedAt());
        }
    }
}
