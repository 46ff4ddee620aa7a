package org.gamingcafe.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** The wallet of whoever asks. */
@Path("/my-wallet")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyWalletResource {

    @Inject
    WalletService wallets;

    @Inject
    WalletStatementService statements;

    @Inject
    VoucherService vouchers;

    @GET
    @Operation(summary = "The caller's own wallet")
    @Refuses("wallet.not-found")
    public WalletAnswer view() {
        return WalletAnswer.of(wallets.view(me()), null);
    }

    @GET
    @Path("/transactions")
    @Operation(summary = "What moved on the caller's own wallet, newest first")
    @Refuses({"wallet.not-found", "wallet.period", "wallet.line-type"})
    public Page<TransactionAnswer> transactions(
            @BeanParam LineQuery query,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(statements.lines(me(), query.filter(), Page.request(size, after)), TransactionAnswer::of);
    }

    @GET
    @Path("/statistics")
    @Operation(summary = "What came and went on the caller's own wallet")
    @Refuses({"wallet.not-found", "wallet.period", "wallet.line-type"})
    public StatisticsAnswer statistics(@BeanParam LineQuery query) {
        return StatisticsAnswer.of(statements.statistics(me(), query.filter()));
    }

    @POST
    @Path("/redemptions")
    @Operation(summary = "Turn the code of a voucher or gift card into cash on the caller's own wallet")
    @Refuses({
        "wallet.not-found",
        "voucher.unknown-code",
        "voucher.redeemed",
        "voucher.void",
        "voucher.expired",
        "voucher.too-many-tries",
        "wallet.too-full"
    })
    public WalletAnswer redeem(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull RedemptionRequest request) {
        var account = me();
        var command = Commands.of("POST /my-wallet/redemptions", key, request);
        var redeemed = Retry.atWallet(account.value(), () -> vouchers.redeem(account, request.code(), command));
        return WalletAnswer.of(redeemed.wallet(), redeemed.transactionId());
    }

    private static AccountId me() {
        return Call.current().caller().person();
    }

    @Schema(example = "{\"code\":\"7QWE-3RTY-9XCV-5BNM\"}")
    public record RedemptionRequest(
            @NotBlank @Size(max = 40) String code) {}
}
