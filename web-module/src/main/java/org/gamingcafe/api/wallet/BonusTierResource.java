package org.gamingcafe.api.wallet;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.bonus.BonusPlan;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What top-ups of a venue bring on top. */
@Path("/bonus-tiers")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BonusTierResource {

    private static final String EXAMPLE = """
            {"items":[{"from":{"amount":"50.00","currency":"EUR"},"fixed":{"amount":"5.00","currency":"EUR"},"daysValid":90},\
            {"from":{"amount":"100.00","currency":"EUR"},"basisPoints":1200,"daysValid":180}]}""";

    @Inject
    BonusService bonuses;

    @GET
    @Operation(summary = "The bonus tiers of a venue, the lowest first; the ETag is needed for an edit")
    @APIResponseSchema(value = TiersAnswer.class, responseCode = "200", responseDescription = "The tiers.")
    @Refuses("venue.not-found")
    public Response get(@QueryParam("venue") @Nullable UUID venue) {
        return answer(bonuses.plan(OwnVenue.of(venue)));
    }

    @PUT
    @SignedIn(Permission.WALLET_RULES)
    @Operation(summary = "Put these tiers in the place of the old ones; If-Match says which version was seen")
    @APIResponseSchema(value = TiersAnswer.class, responseCode = "200", responseDescription = "The new tiers.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "bonus.tier"})
    public Response set(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull TiersRequest request) {
        var where = OwnVenue.of(venue);
        return answer(EditTag.edit(seen, version -> bonuses.setPlan(where, request.plan(version))));
    }

    private static Response answer(BonusPlan plan) {
        return EditTag.answer(TiersAnswer.of(plan), plan.version());
    }

    @Schema(description = "At most 20, each from another amount; none ends all bonuses.", example = EXAMPLE)
    public record TiersRequest(@NotNull @Size(max = 20) List<@Valid @NotNull TierRequest> items) {

        BonusPlan plan(long version) {
            return new BonusPlan(items.stream().map(TierRequest::tier).toList(), version);
        }
    }

    @Schema(description = "Either a fixed amount or a share of what is paid in, in basis points.")
    public record TierRequest(
            @NotNull Money from,
            @Nullable Money fixed,
            @Nullable @Min(1) @Max(10_000) Integer basisPoints,
            @NotNull @Min(1) @Max(3_650) Integer daysValid) {

        BonusTier tier() {
            return new BonusTier(from, fixed, basisPoints, daysValid);
        }
    }

    @Schema(example = EXAMPLE)
    public record TiersAnswer(List<TierAnswer> items) {

        static TiersAnswer of(BonusPlan plan) {
            return new TiersAnswer(plan.tiers().stream().map(TierAnswer::of).toList());
        }
    }

    /** Either {@code fixed} or {@code basisPoints} is there. */
    public record TierAnswer(
            Money from, @Nullable Money fixed, @Nullable Integer basisPoints, Integer daysValid) {

        static TierAnswer of(BonusTier tier) {
            return new TierAnswer(tier.from(), tier.fixed(), tier.basisPoints(), tier.daysValid());
        }
    }
}
