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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.HoldView;
import org.gamingcafe.cafe.wallet.WalletHoldService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Cash of a wallet that the desk sets aside. */
@Path("/wallets/{accountId}/holds")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn(Permission.WALLET_DEBIT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HoldResource {

    @Inject
    WalletHoldService holds;

    @GET
    @SignedIn
    @Operation(summary = "What is or was set aside on a wallet, newest first; who may see the wallet may see this")
    @Refuses("wallet.not-found")
    public Page<HoldAnswer> list(
            @PathParam("accountId") UUID accountId,
            @QueryParam("state") @Nullable Open state,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(holds.holds(new AccountId(accountId), state != null, Page.request(size, after)), HoldAnswer::of);
    }

    @POST
    @Operation(summary = "Set cash aside")
    @APIResponse(
            responseCode = "201",
            description = "Set aside.",
            content = @Content(schema = @Schema(implementation = HoldAnswer.class)))
    @Refuses({"wallet.not-found", "wallet.insufficient-funds", "wallet.frozen", "wallet.own", "wallet.linked"})
    public Response place(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull HoldRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/holds", key, accountId, request);
        var hold = Retry.atWallet(accountId, () -> holds.place(account, request.amount(), request.purpose(), command));
        return Created.at("wallets/" + accountId + "/holds/" + hold.id(), HoldAnswer.of(hold));
    }

    @POST
    @Path("/{id}/capture")
    @Operation(summary = "Take what was set aside, or less of it; the rest is free again")
    @Refuses({"wallet.not-found", "hold.not-found", "ledger.hold-ended", "wallet.capture-above-hold"})
    public WalletAnswer capture(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CaptureRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/holds/{id}/capture", key, accountId, id, request);
        return WalletAnswer.of(Retry.atWallet(
                accountId, () -> holds.capture(account, id, request.amount(), request.reason(), command)));
    }

    @POST
    @Path("/{id}/void")
    @Operation(summary = "Let go of what was set aside")
    @Refuses({"wallet.not-found", "hold.not-found", "ledger.hold-ended"})
    public HoldAnswer release(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull ReasonRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/holds/{id}/void", key, accountId, id, request);
        return HoldAnswer.of(Retry.atWallet(accountId, () -> holds.release(account, id, request.reason(), command)));
    }

    /** Only those that have not ended. */
    public enum Open {
        PENDING
    }

    @Schema(example = "{\"amount\":{\"amount\":\"12.50\",\"currency\":\"EUR\"},\"purpose\":\"Headset, lent\"}")
    public record HoldRequest(
            @NotNull Money amount, @NotBlank @Size(max = 50) String purpose) {}

    @Schema(example = "{\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"reason\":\"Headset, broken\"}")
    public record CaptureRequest(
            @Nullable Money amount,
            @NotBlank @Size(max = 200) String reason) {}

    @Schema(example = "{\"reason\":\"Headset is back\"}")
    public record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    /** @param desk whether the desk may end it; all others end with what they were made for */
    public record HoldAnswer(
            UUID id,
            Money amount,
            Money captured,
            String purpose,
            boolean desk,
            String state,
            Instant at,
            @Nullable Instant endedAt) {

        static HoldAnswer of(HoldView hold) {
            return new HoldAnswer(
                    hold.id(),
                    hold.amount(),
                    hold.captured(),
                    hold.purpose(),
                    hold.desk(),
                    hold.state(),
                    hold.at(),
                    hold.endedAt());
        }
    }
}
