package org.gamingcafe.api.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.wallet.WalletAnswer;
import org.gamingcafe.cafe.voucher.IssuedBatch;
import org.gamingcafe.cafe.voucher.NewBatch;
import org.gamingcafe.cafe.voucher.VoucherIssueService;
import org.gamingcafe.cafe.voucher.VoucherKind;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.voucher.VoucherView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Vouchers and gift cards of a venue. */
@Path("/vouchers")
@Tag(name = "vouchers")
@ApplicationScoped
@SignedIn(Permission.VOUCHER_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VoucherResource {

    @Inject
    VoucherService vouchers;

    @Inject
    VoucherIssueService issuing;

    @GET
    @Operation(
            summary =
                    "Codes of a venue without the codes, newest first; search: part of the batch's name, or the last four")
    @Refuses("venue.not-found")
    public Page<VoucherAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("state") VoucherView.@Nullable State state,
            @QueryParam("search") @Size(max = 80) @Nullable String search,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(vouchers.list(OwnVenue.of(venue), state, search, Page.request(size, after)), VoucherAnswer::of);
    }

    @POST
    @Operation(summary = "Issue 1 to 1000 codes; they are shown in this answer only")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @Refuses({
        "venue.not-found",
        "voucher.value",
        "voucher.shift",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere"
    })
    public Response issue(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull BatchRequest request) {
        var batch = new NewBatch(
                OwnVenue.of(request.venueId()),
                request.kind(),
                request.name(),
                request.value(),
                request.pieces(),
                request.daysValid(),
                request.shiftId());
        var command = Commands.of("POST /vouchers", key, request);
        var issued = Retry.onConflict(() -> issuing.issue(batch, command));
        return Created.at("vouchers/" + issued.batch().id(), BatchAnswer.of(issued));
    }

    @POST
    @Path("/redemptions")
    @SignedIn(Permission.WALLET_TOP_UP)
    @Operation(summary = "Turn a code into cash on a member's wallet")
    @Refuses({
        "wallet.not-found",
        "voucher.unknown-code",
        "voucher.redeemed",
        "voucher.void",
        "voucher.expired",
        "voucher.too-many-tries",
        "wallet.too-full",
        "wallet.own",
        "wallet.linked"
    })
    public WalletAnswer redeem(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull RedemptionRequest request) {
        var account = new AccountId(request.accountId());
        var command = Commands.of("POST /vouchers/redemptions", key, request);
        var redeemed = Retry.atWallet(account.value(), () -> vouchers.redeem(account, request.code(), command));
        return WalletAnswer.of(redeemed.wallet(), redeemed.transactionId());
    }

    @POST
    @Path("/{id}/void")
    @Operation(summary = "Take a code out of the world that was not redeemed")
    @Refuses({"voucher.not-found", "voucher.ended", "wallet.reason"})
    public VoucherAnswer makeVoid(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull VoidRequest request) {
        var command = Commands.of("POST /vouchers/{id}/void", key, id, request);
        return VoucherAnswer.of(Retry.onConflict(() -> vouchers.makeVoid(id, request.reason(), command)));
    }

    @Schema(
            example = "{\"kind\":\"VOUCHER\",\"name\":\"Summer\",\"value\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},"
                    + "\"pieces\":20,\"daysValid\":90}")
    public record BatchRequest(
            @Nullable UUID venueId,
            @NotNull VoucherKind kind,
            @NotBlank @Size(max = 80) String name,
            @NotNull Money value,
            @NotNull @Min(1) @Max(1000) Integer pieces,
            @NotNull @Min(1) @Max(3650) Integer daysValid,
            @Nullable UUID shiftId) {}

    @Schema(example = "{\"accountId\":\"01980000-0000-7000-8000-000000000001\",\"code\":\"7QWE-3RTY-9XCV-5BNM\"}")
    public record RedemptionRequest(
            @NotNull UUID accountId,
            @NotBlank @Size(max = 40) String code) {}

    @Schema(example = "{\"reason\":\"Misprinted\"}")
    public record VoidRequest(@NotBlank @Size(max = 200) String reason) {}

    /** Codes that were issued together, with the codes. */
    public record BatchAnswer(
            UUID id, VoucherKind kind, String name, Money value, Instant validUntil, List<String> codes) {

        static BatchAnswer of(IssuedBatch issued) {
            var batch = issued.batch();
            return new BatchAnswer(
                    batch.id(), batch.kind(), batch.name(), batch.value(), batch.validUntil(), issued.codes());
        }
    }

    /** @param ending the last four characters of the code */
    public record VoucherAnswer(
            UUID id,
            VoucherKind kind,
            String batch,
            String ending,
            Money value,
            VoucherView.State state,
            Instant issuedAt,
            Instant validUntil,
            @Nullable Instant endedAt,
            @Nullable String reason) {

        static VoucherAnswer of(VoucherView voucher) {
            return new VoucherAnswer(
                    voucher.id(),
                    voucher.kind(),
                    voucher.batch(),
                    voucher.ending(),
                    voucher.value(),
                    voucher.state(),
                    voucher.issuedAt(),
                    voucher.validUntil(),
                    voucher.endedAt(),
                    voucher.reason());
        }
    }
}
