package org.gamingcafe.api.account;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.account.EmailChangeService;
import org.gamingcafe.identity.account.EmailChangeView;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Another address for one's account: the old one confirms first, then the new one. The links in the mails lead to pages with
 * a button; here, for programs, looking at the path is the act (D05).
 */
@Path("/auth/email")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class EmailChangeResource {

    @Inject
    EmailChangeService changes;

    @POST
    @Path("/change-request")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for another address; a link goes to the present one",
            description = "An address that somebody has is answered like a free one.")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way.",
            content = @Content(schema = @Schema(implementation = EmailChangeAnswer.class)))
    @Refuses({
        "step-up.required",
        "email.malformed",
        "account.email-same",
        "account.no-address",
        "account.unverified",
        "limit.exceeded"
    })
    public Response ask(@Valid @NotNull EmailChangeRequest request) {
        var asked = Retry.onConflict(() -> changes.ask(request.newEmail()));
        return Response.accepted(EmailChangeAnswer.of(asked)).build();
    }

    @GET
    @Path("/verify-old/{token}")
    @Operation(summary = "By the link to the present address: it agrees, and a link goes to the new one")
    @Refuses("ticket.not-found")
    public EmailStepAnswer verifyOld(@PathParam("token") String token) {
        return EmailStepAnswer.of(Retry.onConflict(() -> changes.verifyOld(new Secret(token))));
    }

    @GET
    @Path("/verify-new/{token}")
    @Operation(summary = "By the link to the new address, after the old one has agreed: the account moves there")
    @Refuses({"ticket.not-found", "account.email-taken"})
    public EmailStepAnswer verifyNew(@PathParam("token") String token) {
        return EmailStepAnswer.of(Retry.onConflict(() -> changes.verifyNew(new Secret(token))));
    }

    @GET
    @Path("/change")
    @SignedIn
    @Operation(summary = "The caller's own change of address that is under way")
    @Refuses("email-change.not-found")
    public EmailChangeAnswer change() {
        return changes.mine().map(EmailChangeAnswer::of).orElseThrow(() -> new NotFound("email-change"));
    }

    @DELETE
    @Path("/change")
    @SignedIn
    @Operation(summary = "Give it up; the links that were mailed stop working")
    @APIResponse(responseCode = "204", description = "The address stays as it is.")
    @Refuses("email-change.not-found")
    public void cancel() {
        Retry.onConflict(() -> {
            changes.cancel();
            return true;
        });
    }

    @Schema(example = "{\"newEmail\":\"mika@example.net\"}")
    public record EmailChangeRequest(
            @NotBlank @Size(max = 254) String newEmail) {}

    /** @param expiresAt until when both addresses have to have agreed */
    public record EmailChangeAnswer(String newEmail, EmailChangeView.State state, Instant expiresAt) {

        static EmailChangeAnswer of(EmailChangeView view) {
            return new EmailChangeAnswer(view.newEmail(), view.state(), view.expiresAt());
        }
    }

    /** What whoever has only a link is told: how far it is, and no address. */
    public record EmailStepAnswer(EmailChangeView.State state) {

        static EmailStepAnswer of(EmailChangeView view) {
            return new EmailStepAnswer(view.state());
        }
    }
}
