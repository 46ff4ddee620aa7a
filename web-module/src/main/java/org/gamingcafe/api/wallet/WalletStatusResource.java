package org.gamingcafe.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.WalletStatus;
import org.gamingcafe.cafe.wallet.WalletStatusService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;

/** Whether money may leave a wallet. */
@Path("/wallets/{accountId}/status")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WalletStatusResource {

    @Inject
    WalletStatusService statuses;

    @GET
    @Operation(summary = "Whether a wallet is frozen; who may see the wallet may see this")
    @Refuses("wallet.not-found")
    public WalletStatus status(@PathParam("accountId") UUID accountId) {
        return statuses.status(new AccountId(accountId));
    }

    @PUT
    @SignedIn(Permission.WALLET_FREEZE)
    @Operation(summary = "Freeze or release a wallet; frozen already, it keeps its reason")
    @Refuses({"wallet.not-found", "wallet.reason", "ledger.frozen-by-verification", "wallet.own", "wallet.linked"})
    public WalletStatus set(@PathParam("accountId") UUID accountId, @Valid @NotNull StatusRequest request) {
        var account = new AccountId(accountId);
        return Retry.onConflict(() -> request.frozen()
                ? statuses.freeze(account, request.reason())
                : statuses.unfreeze(account, request.reason()));
    }

    @Schema(example = "{\"frozen\":true,\"reason\":\"Chargeback\"}")
    public record StatusRequest(
            @NotNull Boolean frozen,
            @NotBlank @Size(max = 200) String reason) {}
}
