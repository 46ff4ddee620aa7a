package org.gamingcafe.api.account;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.leaving.DeletionView;
import org.gamingcafe.identity.leaving.LeavingService;
import org.gamingcafe.identity.privacy.ErasureCertificate;
import org.gamingcafe.identity.privacy.ErasureCertificateService;
import org.gamingcafe.identity.privacy.ErasurePreview;
import org.gamingcafe.identity.privacy.ErasurePreviewService;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Going for a while or for good, and coming back. */
@Path("/auth/account")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LeavingResource {

    @Inject
    LeavingService leaving;

    @Inject
    DeletionService deletions;

    @Inject
    RegistrationService registrations;

    @Inject
    ErasurePreviewService previews;

    @Inject
    ErasureCertificateService certificates;

    @POST
    @Path("/deactivate")
    @SignedIn
    @Operation(
            summary = "Deactivate the caller's own account; all sessions end, this one too",
            description = "Signing in is answered like a wrong password then; the way back comes by mail.")
    @APIResponse(responseCode = "204", description = "The account is deactivated.")
    @Refuses({"step-up.required", "account.wrong-state", "account.no-address", "role.last-admin", "shift.still-open"})
    public void deactivate(@Valid @NotNull DeactivateRequest request) {
        Retry.onConflict(() -> {
            leaving.deactivate();
            return true;
        });
    }

    @POST
    @Path("/reactivate")
    @Operation(summary = "With an address ask for a link (202), with its ticket bring the account back (204)")
    @APIResponse(responseCode = "202", description = "If the account is deactivated, a mail is on its way.")
    @APIResponse(responseCode = "204", description = "The account is active.")
    @Refuses({"ticket.not-found", "email.malformed", "input.email-or-ticket"})
    public Response reactivate(@Valid @NotNull ReactivateRequest request) {
        return new OneOfTwo(request.email(), request.ticket())
                .either(registrations::sendReactivation, registrations::reactivate);
    }

    @POST
    @Path("/delete")
    @SignedIn
    @Operation(summary = "Ask for the caller's own account to be deleted; it counts once the mailed link is followed")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way.",
            content = @Content(schema = @Schema(implementation = DeletionAnswer.class)))
    @Refuses({
        "step-up.required",
        "account.wrong-state",
        "account.no-address",
        "role.last-admin",
        "shift.still-open",
        "limit.exceeded"
    })
    public Response delete(@Valid @NotNull DeleteRequest request) {
        var wish = Optional.ofNullable(request.balance()).orElse(BalanceWish.UNDECIDED);
        var asked = Retry.onConflict(() -> deletions.ask(wish));
        return Response.accepted(DeletionAnswer.of(asked)).build();
    }

    @POST
    @Path("/confirm-deletion")
    @Operation(summary = "With the ticket of the mail: the account is deleted in 30 days, unless its owner cancels it")
    @Refuses({"ticket.not-found", "role.last-admin", "shift.still-open"})
    public DeletionAnswer confirm(@Valid @NotNull ConfirmDeletionRequest request) {
        return DeletionAnswer.of(Retry.onConflict(() -> deletions.confirm(request.ticket())));
    }

    @POST
    @Path("/cancel-deletion")
    @SignedIn
    @Operation(summary = "Keep the account after all; also before the deletion was confirmed")
    @APIResponse(responseCode = "204", description = "The account is kept.")
    @Refuses("deletion.not-found")
    public void cancel() {
        Retry.onConflict(() -> {
            deletions.cancel();
            return true;
        });
    }

    @GET
    @Path("/deletion")
    @SignedIn
    @Operation(summary = "How far the deletion of the caller's own account has come")
    public DeletionAnswer deletion() {
        return DeletionAnswer.of(deletions.mine());
    }

    @GET
    @Path("/deletion/preview")
    @SignedIn
    @Operation(
            summary =
                    "What the deletion of the caller's own account would erase and what it would keep; changes nothing",
            description = "As the rooms of the house say it, with what would put it off if its day were today.")
    public PreviewAnswer preview() {
        return PreviewAnswer.of(previews.mine());
    }

    @GET
    @Path("/deletion-certificates/{certificate}")
    @Operation(summary = "Whether the certificate that the last mail brought is of this house, and what it says")
    @Refuses("deletion-certificate.not-found")
    public CertificateAnswer certificate(@PathParam("certificate") @Size(max = 120) String certificate) {
        return CertificateAnswer.of(certificates.read(certificate));
    }

    /** @param sure must be true */
    @Schema(example = "{\"sure\":true}")
    public record DeactivateRequest(@NotNull @AssertTrue Boolean sure) {}

    @Schema(description = "Either an address or a ticket.", example = "{\"email\":\"mika@example.org\"}")
    public record ReactivateRequest(
            @Nullable @Size(max = 254) String email,
            @Nullable Secret ticket) {}

    /**
     * @param sure must be true
     * @param balance what is to become of what is left in the wallet; {@code UNDECIDED} if absent
     */
    @Schema(example = "{\"sure\":true,\"balance\":\"PAY_OUT\"}")
    public record DeleteRequest(
            @NotNull @AssertTrue Boolean sure, @Nullable BalanceWish balance) {}

    public record ConfirmDeletionRequest(@NotNull Secret ticket) {}

    /**
     * @param confirmUntil until when the mailed link works, while it only was asked for
     * @param scheduledFor from when on nothing brings the account back
     * @param waitsFor what has put it off after that day
     * @param waitsUntil when it is tried again
     */
    public record DeletionAnswer(
            DeletionView.State state,
            BalanceWish balance,
            @Nullable Instant confirmUntil,
            @Nullable Instant scheduledFor,
            @Nullable Objection waitsFor,
            @Nullable Instant waitsUntil) {

        static DeletionAnswer of(DeletionView view) {
            return new DeletionAnswer(
                    view.state(),
                    view.balance(),
                    view.until(),
                    view.scheduledFor(),
                    view.waitsFor(),
                    view.waitsUntil());
        }
    }

    /** @param waits what would put the deletion off if its day were today */
    public record PreviewAnswer(List<KindAnswer> data, List<WaitAnswer> waits) {

        static PreviewAnswer of(ErasurePreview preview) {
            return new PreviewAnswer(
                    preview.kinds().stream().map(KindAnswer::of).toList(),
                    preview.waits().stream()
                            .map(wait -> new WaitAnswer(wait.why(), wait.until()))
                            .toList());
        }
    }

    /**
     * @param name in the language of the caller
     * @param keptFor months or days as ISO 8601; absent if it stays as long as the account's number
     * @param reason why it stays and for how long, in the language of the caller
     */
    public record KindAnswer(
            String data,
            String name,
            Boolean erased,
            @Nullable Kept why,
            @Nullable String keptFor,
            @Nullable String reason) {

        static KindAnswer of(ErasurePreview.Kind kind) {
            var time = kind.keptFor();
            return new KindAnswer(
                    kind.data(),
                    kind.name(),
                    kind.isErased(),
                    kind.why(),
                    time == null ? null : time.toString(),
                    kind.reason());
        }
    }

    /** @param until when that ends; absent if it ends by what the person does */
    public record WaitAnswer(Objection why, @Nullable Instant until) {}

    /** The account's number and when the house has forgotten whoever had it. */
    public record CertificateAnswer(UUID accountId, Instant erasedAt) {

        static CertificateAnswer of(ErasureCertificate certificate) {
            return new CertificateAnswer(certificate.account().value(), certificate.erasedAt());
        }
    }
}
