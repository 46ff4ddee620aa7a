package org.gamingcafe.api.wallet;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.CreditView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Up to how much a member may play before paying. */
@Path("/wallets/{accountId}/credit")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CreditResource {

    @Inject
    CreditService credits;

    @GET
    @Operation(summary = "A member's credit; who may see the wallet may see this; the ETag is needed for an edit")
    @APIResponseSchema(value = CreditAnswer.class, responseCode = "200", responseDescription = "The credit.")
    @Refuses("wallet.not-found")
    public Response get(@PathParam("accountId") UUID accountId) {
        return answer(credits.view(new AccountId(accountId)));
    }

    @PUT
    @SignedIn(Permission.WALLET_RULES)
    @Operation(summary = "Say up to how much a member may owe; If-Match says which version was seen")
    @APIResponseSchema(value = CreditAnswer.class, responseCode = "200", responseDescription = "The credit.")
    @Refuses({
        "wallet.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "wallet.reason",
        "money.negative",
        "wallet.own",
        "wallet.linked"
    })
    public Response limit(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull CreditRequest request) {
        var account = new AccountId(accountId);
        return answer(EditTag.edit(seen, shown -> credits.limit(account, request.limit(), request.reason(), shown)));
    }

    @POST
    @Path("/payments")
    @SignedIn(Permission.WALLET_TOP_UP)
    @Operation(summary = "Pay what is owed, or a part of it: in cash into the caller's shift, or from the wallet")
    @Refuses({"wallet.not-found", "wallet.more-than-owed", "wallet.insufficient-funds", "wallet.own", "wallet.linked"})
    public CreditAnswer pay(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull DebtRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/credit/payments", key, accountId, request);
        return CreditAnswer.of(
                Retry.atWallet(accountId, () -> credits.pay(account, request.amount(), request.shiftId(), command)));
    }

    private static Response answer(CreditView credit) {
        return EditTag.answer(CreditAnswer.of(credit), credit.version());
    }

    @Schema(example = "{\"limit\":{\"amount\":\"20.00\",\"currency\":\"EUR\"},\"reason\":\"Regular guest\"}")
    public record CreditRequest(
            @NotNull Money limit, @NotBlank @Size(max = 200) String reason) {}

    @Schema(description = "Cash names the caller's open shift; without one the wallet pays.")
    public record DebtRequest(
            @NotNull Money amount, @Nullable UUID shiftId) {}

    @Schema(description = "What is owed, what is kept for play that goes on, and what may still be used of the limit.")
    public record CreditAnswer(Money limit, Money owed, Money setAside, Money left) {

        static CreditAnswer of(CreditView credit) {
            return new CreditAnswer(credit.limit(), credit.owed(), credit.setAside(), credit.room());
        }
    }
}
