package org.gamingcafe.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.Operator;
import org.gamingcafe.cafe.wallet.WalletLink;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;

/** Which operators move no money on a wallet, whatever their role (I16). */
@Path("/wallets/{accountId}/links")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn(Permission.WALLET_RULES)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LinkResource {

    @Inject
    WalletRulesService rules;

    @GET
    @Operation(summary = "The operators who are marked as linked to a wallet, the oldest mark first")
    @Refuses("wallet.not-found")
    public Page<LinkAnswer> list(@PathParam("accountId") UUID accountId) {
        return Page.whole(rules.links(new AccountId(accountId)), LinkAnswer::of);
    }

    @GET
    @Path("/operators")
    @Operation(summary = "Who works at the counter of the wallet's venue and could be marked, by name")
    @Refuses("wallet.not-found")
    public Page<OperatorAnswer> operators(@PathParam("accountId") UUID accountId) {
        return Page.whole(rules.operators(new AccountId(accountId)), OperatorAnswer::of);
    }

    @PUT
    @Path("/{operatorId}")
    @Operation(summary = "Mark an operator as linked to a wallet; marked already, the mark keeps its reason")
    @Refuses({
        "wallet.not-found",
        "account.not-found",
        "wallet.reason",
        "wallet.link-itself",
        "wallet.own",
        "wallet.linked"
    })
    public Page<LinkAnswer> link(
            @PathParam("accountId") UUID accountId,
            @PathParam("operatorId") UUID operatorId,
            @Valid @NotNull LinkRequest request) {
        var account = new AccountId(accountId);
        Retry.onConflict(() -> {
            rules.link(account, new AccountId(operatorId), request.reason());
            return true;
        });
        return list(accountId);
    }

    @POST
    @Path("/{operatorId}/end")
    @Operation(summary = "Take the mark of an operator away, with a reason")
    @Refuses({"wallet.not-found", "wallet-link.not-found", "wallet.reason", "wallet.own", "wallet.linked"})
    public Response end(
            @PathParam("accountId") UUID accountId,
            @PathParam("operatorId") UUID operatorId,
            @Valid @NotNull LinkRequest request) {
        rules.unlink(new AccountId(accountId), new AccountId(operatorId), request.reason());
        return Response.noContent().build();
    }

    @Schema(example = "{\"reason\":\"Sister of the member\"}")
    public record LinkRequest(@NotBlank @Size(max = 200) String reason) {}

    public record LinkAnswer(
            UUID operatorId, String name, Instant since, UUID markedBy, String markedByName, String reason) {

        static LinkAnswer of(WalletLink link) {
            return new LinkAnswer(
                    link.operator().value(),
                    link.name(),
                    link.since(),
                    link.markedBy().value(),
                    link.markedByName(),
                    link.reason());
        }
    }

    public record OperatorAnswer(UUID operatorId, String name) {

        static OperatorAnswer of(Operator operator) {
            return new OperatorAnswer(operator.id().value(), operator.name());
        }
    }
}
