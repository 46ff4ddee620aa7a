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
import org.gamingcafe.cafe.wallet.RefundOrder;
import org.gamingcafe.cafe.wallet.RefundReceipt;
import org.gamingcafe.cafe.wallet.TopUpRefundService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Top-ups that go back the way they came. */
@Path("/wallets/{accountId}/refunds")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn({Permission.WALLET_TOP_UP, Permission.TXN_REFUND})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefundResource {

    @Inject
    TopUpRefundService refunds;

    @POST
    @Operation(
            summary = "Pay a top-up back out of the caller's drawer, in whole or in part; unused bonus is taken back, "
                    + "used bonus is taken off the cash")
    @Refuses({
        "wallet.not-found",
        "top-up.not-found",
        "wallet.refund-above-rest",
        "wallet.refund-eaten-by-bonus",
        "wallet.needs-approval",
        "wallet.insufficient-funds",
        "wallet.frozen",
        "wallet.own",
        "wallet.linked",
        "step-up.required"
    })
    public RefundAnswer refund(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull RefundRequest request) {
        var order = new RefundOrder(
                request.topUpId(), request.amount(), request.shiftId(), request.reason(), request.approvalId());
        var command = Commands.of("POST /wallets/{accountId}/refunds", key, accountId, request);
        return RefundAnswer.of(
                Retry.atWallet(accountId, () -> refunds.refund(new AccountId(accountId), order, command)));
    }

    @Schema(
            example = "{\"topUpId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},"
                    + "\"shiftId\":\"01980000-0000-7000-8000-000000000002\",\"reason\":\"Changed their mind\"}")
    public record RefundRequest(
            @NotNull UUID topUpId,
            @Nullable Money amount,
            @NotNull UUID shiftId,
            @NotBlank @Size(max = 200) String reason,
            @Nullable UUID approvalId) {}

    @Schema(description = "What was undone of the top-up, paid out, taken back of unused bonus, kept for used bonus.")
    public record RefundAnswer(
            UUID transactionId, Money undone, Money paidOut, Money clawedBack, Money charged, WalletAnswer wallet) {

        static RefundAnswer of(RefundReceipt receipt) {
            return new RefundAnswer(
                    receipt.transactionId(),
                    receipt.undone(),
                    receipt.paidOut(),
                    receipt.clawedBack(),
                    receipt.charged(),
                    WalletAnswer.of(receipt.wallet(), null));
        }
    }
}
