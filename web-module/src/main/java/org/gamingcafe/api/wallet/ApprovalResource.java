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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.ApprovalService;
import org.gamingcafe.cafe.wallet.ApprovalView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What one person asks and a second one decides. */
@Path("/wallet-approvals")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn({Permission.TXN_REFUND, Permission.WALLET_ADJUST})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    @Inject
    ApprovalService approvals;

    @GET
    @Operation(summary = "What was asked in a venue, newest first")
    @Refuses("venue.not-found")
    public Page<ApprovalAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(approvals.list(OwnVenue.of(venue), Page.request(size, after)), ApprovalAnswer::of);
    }

    @POST
    @Path("/refunds")
    @SignedIn(Permission.WALLET_TOP_UP)
    @Operation(summary = "Ask for consent to pay a top-up back above the venue's limit or on a later day")
    @Refuses({"wallet.not-found", "top-up.not-found", "wallet.refund-above-rest", "wallet.own", "wallet.linked"})
    public ApprovalAnswer askForRefund(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull RefundConsentRequest request) {
        var command = Commands.of("POST /wallet-approvals/refunds", key, request);
        var account = new AccountId(request.accountId());
        return ApprovalAnswer.of(Retry.onConflict(
                () -> approvals.askForRefund(account, request.topUpId(), request.amount(), request.reason(), command)));
    }

    @POST
    @Path("/write-offs")
    @SignedIn(Permission.WALLET_ADJUST)
    @Operation(summary = "Ask for consent to write off what a member owes; granted, it is done")
    @Refuses({"wallet.not-found", "wallet.more-than-owed", "wallet.own", "wallet.linked"})
    public ApprovalAnswer askForWriteOff(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull WriteOffRequest request) {
        var command = Commands.of("POST /wallet-approvals/write-offs", key, request);
        var account = new AccountId(request.accountId());
        return ApprovalAnswer.of(
                Retry.onConflict(() -> approvals.askForWriteOff(account, request.amount(), request.reason(), command)));
    }

    @PUT
    @Path("/{id}/decision")
    @Operation(summary = "Grant or deny, as a second person")
    @Refuses({
        "approval.not-found",
        "wallet.approval-own",
        "wallet.approval-closed",
        "wallet.more-than-owed",
        "step-up.required"
    })
    public ApprovalAnswer decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
        return ApprovalAnswer.of(Retry.onConflict(() -> approvals.decide(id, request.granted())));
    }

    @Schema(
            example = "{\"accountId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"topUpId\":\"01980000-0000-7000-8000-000000000002\","
                    + "\"amount\":{\"amount\":\"40.00\",\"currency\":\"EUR\"},\"reason\":\"Moves away\"}")
    public record RefundConsentRequest(
            @NotNull UUID accountId,
            @NotNull UUID topUpId,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String reason) {}

    @Schema(
            example = "{\"accountId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"amount\":{\"amount\":\"4.00\",\"currency\":\"EUR\"},\"reason\":\"Cannot be reached\"}")
    public record WriteOffRequest(
            @NotNull UUID accountId,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String reason) {}

    @Schema(example = "{\"granted\":true}")
    public record DecisionRequest(@NotNull Boolean granted) {}

    /** What was asked, by whom, and what became of it. */
    public record ApprovalAnswer(
            UUID id,
            UUID accountId,
            ApprovalView.Kind kind,
            @Nullable UUID topUpId,
            Money amount,
            String reason,
            ApprovalView.State state,
            UUID askedBy,
            Instant askedAt) {

        static ApprovalAnswer of(ApprovalView asked) {
            return new ApprovalAnswer(
                    asked.id(),
                    asked.account().value(),
                    asked.kind(),
                    asked.topUp(),
                    asked.amount(),
                    asked.reason(),
                    asked.state(),
                    asked.askedBy().value(),
                    asked.askedAt());
        }
    }
}
