package org.gamingcafe.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.Adjustment;
import org.gamingcafe.cafe.wallet.WalletDeskService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Wallets that are put right by hand. */
@Path("/wallets/{accountId}/adjustments")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn(Permission.WALLET_ADJUST)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdjustmentResource {

    @Inject
    WalletDeskService desk;

    @POST
    @Operation(summary = "Put goodwill onto a wallet, or take a correction off it")
    @Refuses({"wallet.not-found", "wallet.insufficient-funds", "wallet.too-full", "wallet.own", "wallet.linked"})
    public WalletAnswer adjust(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull AdjustmentRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/adjustments", key, accountId, request);
        return WalletAnswer.of(Retry.atWallet(
                accountId, () -> desk.adjust(account, request.kind(), request.amount(), request.reason(), command)));
    }

    @POST
    @Path("/reversals")
    @Operation(summary = "Undo a debit, goodwill or a correction of this wallet, once")
    @Refuses({"wallet.not-found", "journal-entry.not-found", "wallet.not-reversible", "wallet.insufficient-funds"})
    public WalletAnswer reverse(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull ReversalRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/adjustments/reversals", key, accountId, request);
        return WalletAnswer.of(Retry.atWallet(
                accountId, () -> desk.reverse(account, request.transactionId(), request.reason(), command)));
    }

    @Schema(
            example = "{\"kind\":\"GOODWILL\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},"
                    + "\"reason\":\"Broken headset\"}")
    public record AdjustmentRequest(
            @NotNull Adjustment kind,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String reason) {}

    @Schema(example = "{\"transactionId\":\"01980000-0000-7000-8000-000000000001\",\"reason\":\"Wrong member\"}")
    public record ReversalRequest(
            @NotNull UUID transactionId,
            @NotBlank @Size(max = 200) String reason) {}
}
