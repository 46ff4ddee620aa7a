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
import org.gamingcafe.cafe.loyalty.Earning;
import org.gamingcafe.cafe.loyalty.Programme;
import org.gamingcafe.cafe.loyalty.ProgrammeService;
import org.gamingcafe.cafe.loyalty.Tier;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The rules of a venue's points. */
@Path("/loyalty/programme")
@Tag(name = "loyalty")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    private static final String EXAMPLE =
            "{\"open\":true,\"earnBps\":10000,\"bonusFrom\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},\"bonusBps\":15000,"
                    + "\"minimum\":100,\"hundredPoints\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"daysValid\":365,"
                    + "\"tiers\":[{\"from\":1000,\"name\":\"Silver\",\"factorBps\":11000}]}";

    @Inject
    ProgrammeService programmes;

    @GET
    @Operation(summary = "The rules of a venue's points; the ETag is needed for an edit")
    @APIResponseSchema(value = ProgrammeAnswer.class, responseCode = "200", responseDescription = "The rules.")
    @Refuses("venue.not-found")
    public Response get(@QueryParam("venue") @Nullable UUID venue) {
        return answer(programmes.programme(OwnVenue.of(venue)));
    }

    @PUT
    @SignedIn(Permission.LOYALTY_RULES)
    @Operation(
            summary =
                    "Change the rules as a whole; If-Match says which edition was seen. What was earned keeps its edition")
    @APIResponseSchema(value = ProgrammeAnswer.class, responseCode = "200", responseDescription = "The new rules.")
    @Refuses({
        "venue.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "loyalty.earn",
        "loyalty.bonus-from",
        "loyalty.factor",
        "loyalty.minimum",
        "loyalty.hundred-points",
        "loyalty.days",
        "loyalty.tiers",
        "loyalty.tier-from",
        "loyalty.tier-name"
    })
    public Response set(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ProgrammeRequest request) {
        var where = OwnVenue.of(venue);
        return answer(EditTag.edit(seen, version -> programmes.set(where, request.programme(version))));
    }

    @GET
    @Path("/quote")
    @SignedIn(Permission.LOYALTY_READ)
    @Operation(summary = "What a bill of an amount would bring at a tier, step by step in whole numbers")
    @Refuses({"venue.not-found", "loyalty.tier-unknown", "money.malformed", "money.decimals"})
    public EarningAnswer quote(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("amount") @NotNull @Size(max = 20) String amount,
            @QueryParam("tier") @Nullable @Size(max = 40) String tier) {
        var where = OwnVenue.of(venue);
        var currency = programmes.programme(where).bonusFrom().currency();
        return EarningAnswer.of(programmes.quote(where, Money.of(amount, currency), tier));
    }

    private static Response answer(Programme programme) {
        return EditTag.answer(ProgrammeAnswer.of(programme), programme.version());
    }

    public record TierRequest(
            @NotNull @Min(0) @Max(1_000_000_000) Long from,
            @NotBlank @Size(max = 40) String name,
            @NotNull @Min(10_000) @Max(100_000) Integer factorBps) {

        Tier tier() {
            return new Tier(from, name, factorBps);
        }
    }

    @Schema(example = EXAMPLE)
    public record ProgrammeRequest(
            @NotNull Boolean open,
            @NotNull @Min(0) @Max(1_000_000) Integer earnBps,
            @NotNull Money bonusFrom,
            @NotNull @Min(10_000) @Max(100_000) Integer bonusBps,
            @NotNull @Min(1) @Max(1_000_000) Integer minimum,
            @NotNull Money hundredPoints,
            @NotNull @Min(1) @Max(3650) Integer daysValid,
            @NotNull @Size(max = 10) @Valid List<TierRequest> tiers) {

        Programme programme(long version) {
            return new Programme(
                    open,
                    earnBps,
                    bonusFrom,
                    bonusBps,
                    minimum,
                    hundredPoints,
                    daysValid,
                    tiers.stream().map(TierRequest::tier).toList(),
                    version);
        }
    }

    public record TierAnswer(Long from, String name, Integer factorBps) {

        static TierAnswer of(Tier tier) {
            return new TierAnswer(tier.from(), tier.name(), tier.factorBps());
        }
    }

    @Schema(
            description =
                    "Shares and factors are in ten-thousandths. earnBps: points for one unit of the currency; what exceeds "
                            + "bonusFrom in one bill earns bonusBps; hundredPoints: what a hundred points pay; from: points earned in the "
                            + "last 365 days.",
            example = EXAMPLE)
    public record ProgrammeAnswer(
            Boolean open,
            Integer earnBps,
            Money bonusFrom,
            Integer bonusBps,
            Integer minimum,
            Money hundredPoints,
            Integer daysValid,
            List<TierAnswer> tiers) {

        static ProgrammeAnswer of(Programme programme) {
            return new ProgrammeAnswer(
                    programme.open(),
                    programme.earnBps(),
                    programme.bonusFrom(),
                    programme.bonusBps(),
                    programme.minimum(),
                    programme.hundredPoints(),
                    programme.daysValid(),
                    programme.tiers().stream().map(TierAnswer::of).toList());
        }
    }

    @Schema(
            description =
                    "plain × 1 + above × bonusBps, times earnBps, times factorBps, rounded down once to whole points.")
    public record EarningAnswer(
            Money bill, Money plain, Money above, Integer bonusBps, Integer earnBps, Integer factorBps, Long points) {

        static EarningAnswer of(Earning earning) {
            return new EarningAnswer(
                    earning.base(),
                    earning.plain(),
                    earning.above(),
                    earning.bonusBps(),
                    earning.earnBps(),
                    earning.factorBps(),
                    earning.points());
        }
    }
}
