package org.gamingcafe.api.sale;

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
import org.gamingcafe.cafe.sale.NewPromotion;
import org.gamingcafe.cafe.sale.PromotionService;
import org.gamingcafe.cafe.sale.PromotionView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Promotions: codes that take something off a sale. */
@Path("/promotions")
@Tag(name = "sales")
@ApplicationScoped
@SignedIn(Permission.SALE_RULES)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PromotionResource {

    private static final int MOST_USES = 1_000_000;

    @Inject
    PromotionService promotions;

    @GET
    @Operation(summary = "The promotions of a venue, the last announced first")
    @Refuses("venue.not-found")
    public Page<PromotionAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(promotions.list(OwnVenue.of(venue), Page.request(size, after)), PromotionAnswer::of);
    }

    @POST
    @Operation(summary = "Announce a promotion: a share or an amount off, between two instants")
    @APIResponseSchema(value = PromotionAnswer.class, responseCode = "201", responseDescription = "The promotion.")
    @Refuses({
        "venue.not-found",
        "promotion.code",
        "promotion.code-taken",
        "promotion.value",
        "promotion.validity",
        "promotion.uses"
    })
    public Response announce(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PromotionRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /promotions", key, where, request);
        var made = Retry.onConflict(() -> promotions.announce(request.promotion(where), command));
        return Created.at("promotions/" + made.id(), PromotionAnswer.of(made));
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "End a promotion now; ended already, it stays so")
    @Refuses("promotion.not-found")
    public PromotionAnswer end(@PathParam("id") UUID id) {
        return PromotionAnswer.of(Retry.onConflict(() -> promotions.end(id)));
    }

    @Schema(
            example = "{\"code\":\"SUMMER\",\"basisPoints\":2000,\"validFrom\":\"2026-06-01T00:00:00Z\","
                    + "\"validUntil\":\"2026-09-01T00:00:00Z\",\"mostUses\":500,\"mostEach\":1}")
    public record PromotionRequest(
            @NotNull @Size(max = 20) String code,
            @Nullable @Min(1) @Max(10_000) Integer basisPoints,
            @Nullable Money fixed,
            @NotNull Instant validFrom,
            @NotNull Instant validUntil,
            @Nullable @Min(1) @Max(MOST_USES) Integer mostUses,
            @Nullable @Min(1) @Max(MOST_USES) Integer mostEach) {

        NewPromotion promotion(VenueId venue) {
            return new NewPromotion(venue, code, basisPoints, fixed, validFrom, validUntil, mostUses, mostEach);
        }
    }

    @Schema(description = "A promotion, and how often it was used.")
    public record PromotionAnswer(
            UUID id,
            String code,
            @Nullable Integer basisPoints,
            @Nullable Money fixed,
            Instant validFrom,
            Instant validUntil,
            @Nullable Integer mostUses,
            @Nullable Integer mostEach,
            Integer used,
            @Nullable Instant endedAt) {

        static PromotionAnswer of(PromotionView promotion) {
            return new PromotionAnswer(
                    promotion.id(),
                    promotion.code(),
                    promotion.basisPoints(),
                    promotion.fixed(),
                    promotion.validFrom(),
                    promotion.validUntil(),
                    promotion.mostUses(),
                    promotion.mostEach(),
                    promotion.used(),
                    promotion.endedAt());
        }
    }
}
