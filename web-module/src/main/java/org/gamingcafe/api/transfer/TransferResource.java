package org.gamingcafe.api.transfer;

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
import org.gamingcafe.cafe.transfer.NewTransfer;
import org.gamingcafe.cafe.transfer.TransferService;
import org.gamingcafe.cafe.transfer.TransferView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Money from one member to another. */
@Path("/wallets/{accountId}/transfers")
@Tag(name = "transfers")
@ApplicationScoped
@SignedIn(Permission.SELF)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {

    @Inject
    TransferService transfers;

    @GET
    @Operation(summary = "The caller's own transfers, sent and received, newest first")
    @Refuses("wallet.not-found")
    public Page<TransferAnswer> list(
            @PathParam("accountId") UUID accountId,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(transfers.mine(new AccountId(accountId), Page.request(size, after)), TransferAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Offer cash of one's own wallet to another member of the venue; it is set aside until the offer ends")
    @APIResponse(
            responseCode = "201",
            description = "Offered.",
            content = @Content(schema = @Schema(implementation = TransferAnswer.class)))
    @Refuses({
        "wallet.not-found",
        "member.not-found",
        "transfer.to-oneself",
        "transfer.above-limit",
        "transfer.above-day-limit",
        "wallet.insufficient-funds",
        "wallet.frozen"
    })
    public Response offer(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull TransferRequest request) {
        var offer = new NewTransfer(new AccountId(accountId), request.to(), request.amount(), request.note());
        var command = Commands.of("POST /wallets/{accountId}/transfers", key, accountId, request);
        var offered = Retry.atWallet(accountId, () -> transfers.offer(offer, command));
        return Created.at("wallets/" + accountId + "/transfers/" + offered.id(), TransferAnswer.of(offered));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(summary = "Take money that was offered to the caller")
    @Refuses({"transfer.not-found", "transfer.closed", "transfer.sender-frozen", "wallet.too-full"})
    public TransferAnswer accept(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/transfers/{id}/accept", key, accountId, id);
        return TransferAnswer.of(Retry.atWallet(accountId, () -> transfers.accept(account, id, command)));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(summary = "Decline what was offered to the caller, or withdraw what the caller has offered")
    @Refuses({"transfer.not-found", "transfer.closed"})
    public TransferAnswer decline(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/transfers/{id}/decline", key, accountId, id);
        return TransferAnswer.of(Retry.atWallet(accountId, () -> transfers.decline(account, id, command)));
    }

    @Schema(
            example = "{\"to\":\"M-1002\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},"
                    + "\"note\":\"For the pizza\"}")
    public record TransferRequest(
            @NotBlank @Size(max = 20) String to,
            @NotNull Money amount,
            @Nullable @Size(max = 140) String note) {}

    /** Members are named by their numbers. */
    public record TransferAnswer(
            UUID id,
            String from,
            String to,
            Money amount,
            @Nullable String note,
            TransferView.State state,
            Instant offeredAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable UUID transactionId) {

        static TransferAnswer of(TransferView transfer) {
            return new TransferAnswer(
                    transfer.id(),
                    transfer.fromNumber(),
                    transfer.toNumber(),
                    transfer.amount(),
                    transfer.note(),
                    transfer.state(),
                    transfer.offeredAt(),
                    transfer.expiresAt(),
                    transfer.endedAt(),
                    transfer.transactionId());
        }
    }
}
