package org.gamingcafe.api.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.cafe.sale.SaleTermsService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a venue allows at its counter. */
@Path("/sale-terms")
@Tag(name = "sales")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SaleTermsResource {

    private static final String EXAMPLE =
            "{\"cashStep\":{\"amount\":\"0.05\",\"currency\":\"EUR\"},\"discountLimitBps\":1000,\"seatOrders\":true,"
                    + "\"billLimit\":{\"amount\":\"30.00\",\"currency\":\"EUR\"}}";

    @Inject
    SaleTermsService rules;

    @GET
    @Operation(summary = "The terms of a venue's counter; the ETag is needed for an edit")
    @APIResponseSchema(value = SaleTermsAnswer.class, responseCode = "200", responseDescription = "The terms.")
    @Refuses("venue.not-found")
    public Response get(@QueryParam("venue") @Nullable UUID venue) {
        return answer(rules.terms(OwnVenue.of(venue)));
    }

    @PUT
    @SignedIn(Permission.SALE_RULES)
    @Operation(summary = "Change the terms as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = SaleTermsAnswer.class, responseCode = "200", responseDescription = "The new terms.")
    @Refuses({
        "venue.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "sale.cash-step",
        "sale.discount-limit",
        "sale.bill-limit"
    })
    public Response set(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull SaleTermsRequest request) {
        var where = OwnVenue.of(venue);
        return answer(EditTag.edit(seen, version -> rules.setTerms(where, request.terms(version))));
    }

    private static Response answer(SaleTerms terms) {
        return EditTag.answer(SaleTermsAnswer.of(terms), terms.version());
    }

    @Schema(example = EXAMPLE)
    public record SaleTermsRequest(
            @NotNull Money cashStep,
            @NotNull @Min(0) @Max(10_000) Integer discountLimitBps,
            @NotNull Boolean seatOrders,
            @NotNull Money billLimit) {

        SaleTerms terms(long version) {
            return new SaleTerms(cashStep, discountLimitBps, seatOrders, billLimit, version);
        }
    }

    @Schema(
            description =
                    "The smallest coin, to which what is paid in cash is rounded; up to which share of the full price, in "
                            + "hundredths of a per cent, one person takes off alone; whether who plays may order from seat and "
                            + "phone, and how much of that one person may owe.",
            example = EXAMPLE)
    public record SaleTermsAnswer(Money cashStep, Integer discountLimitBps, Boolean seatOrders, Money billLimit) {

        static SaleTermsAnswer of(SaleTerms terms) {
            return new SaleTermsAnswer(
                    terms.cashStep(), terms.discountLimitBps(), terms.seatOrders(), terms.billLimit());
        }
    }
}
