package org.gamingcafe.api.wallet;

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
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletTerms;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a venue allows on its wallets. */
@Path("/wallet-terms")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TermsResource {

    private static final String EXAMPLE = """
            {"smallestTopUp":{"amount":"5.00","currency":"EUR"},"largestBalance":{"amount":"1000.00","currency":"EUR"},\
            "largestTransfer":{"amount":"50.00","currency":"EUR"},"largestTransferDay":{"amount":"100.00","currency":"EUR"},\
            "offerHours":48,"refundLimit":{"amount":"20.00","currency":"EUR"}}""";

    @Inject
    WalletRulesService rules;

    @GET
    @Operation(summary = "The terms of a venue's wallets; the ETag is needed for an edit")
    @APIResponseSchema(value = TermsAnswer.class, responseCode = "200", responseDescription = "The terms.")
    @Refuses("venue.not-found")
    public Response get(@QueryParam("venue") @Nullable UUID venue) {
        return answer(rules.terms(OwnVenue.of(venue)));
    }

    @PUT
    @SignedIn(Permission.WALLET_RULES)
    @Operation(summary = "Change the terms as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = TermsAnswer.class, responseCode = "200", responseDescription = "The new terms.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "wallet.terms"})
    public Response set(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull TermsRequest request) {
        var where = OwnVenue.of(venue);
        return answer(EditTag.edit(seen, version -> rules.setTerms(where, request.terms(version))));
    }

    private static Response answer(WalletTerms terms) {
        return EditTag.answer(TermsAnswer.of(terms), terms.version());
    }

    @Schema(example = EXAMPLE)
    public record TermsRequest(
            @NotNull Money smallestTopUp,
            @NotNull Money largestBalance,
            @NotNull Money largestTransfer,
            @NotNull Money largestTransferDay,
            @NotNull @Min(1) @Max(720) Integer offerHours,
            @NotNull Money refundLimit) {

        WalletTerms terms(long version) {
            return new WalletTerms(
                    smallestTopUp,
                    largestBalance,
                    largestTransfer,
                    largestTransferDay,
                    offerHours,
                    refundLimit,
                    version);
        }
    }

    @Schema(
            description =
                    "The least that is paid in at once; the most that may lie on a wallet, bonus included; the most "
                            + "that a member sends to another at once and in 24 hours; how long such an offer stands; up to how "
                            + "much a cashier pays back alone.",
            example = EXAMPLE)
    public record TermsAnswer(
            Money smallestTopUp,
            Money largestBalance,
            Money largestTransfer,
            Money largestTransferDay,
            Integer offerHours,
            Money refundLimit) {

        static TermsAnswer of(WalletTerms terms) {
            return new TermsAnswer(
                    terms.smallestTopUp(),
                    terms.largestBalance(),
                    terms.largestTransfer(),
                    terms.largestTransferDay(),
                    terms.offerHours(),
                    terms.refundLimit());
        }
    }
}
