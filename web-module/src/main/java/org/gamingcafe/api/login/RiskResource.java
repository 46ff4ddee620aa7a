package org.gamingcafe.api.login;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.notice.LockdownService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;

/** Sign-ins that look doubtful: the mailed code, and "this wasn't me". */
@Path("/auth")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RiskResource {

    @Inject
    SecondStepService second;

    @Inject
    LockdownService lockdowns;

    @Inject
    Clock clock;

    @POST
    @Path("/verify-risk")
    @Operation(summary = "Show the mailed code that a doubtful sign-in waits for (EMAIL_CODE_REQUIRED)")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = SignedInAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "A second factor has to be set up first (2FA_SETUP_REQUIRED); the challenge opens that.",
            content = @Content(schema = @Schema(implementation = ChallengeAnswer.class)))
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong codes (second-factor.locked); Retry-After says for how long.")
    @Refuses({"challenge.over", "second-factor.refused", "second-factor.locked", "limit.exceeded"})
    public Response verify(@Valid @NotNull MailedCodeRequest request) {
        return OutcomeAnswer.of(
                second.verify(request.challenge(), FactorMethod.EMAIL, new Secret(request.code())),
                UnaryOperator.identity(),
                clock.instant());
    }

    @POST
    @Path("/lockdown")
    @Operation(
            summary =
                    "\"This wasn't me\", by the ticket of a mail: ends sign-ins, trust and the password, stops spending",
            description = "The owner gets a mail with the way to a new password.")
    @APIResponse(responseCode = "204", description = "The account is locked down.")
    @Refuses("ticket.not-found")
    public void lockDown(@Valid @NotNull LockdownRequest request) {
        lockdowns.lockDown(request.ticket());
    }

    @POST
    @Path("/lockdown/mine")
    @SignedIn
    @Operation(summary = "The same by its owner, who is signed in; this login session ends with all others")
    @APIResponse(responseCode = "204", description = "The account is locked down.")
    public void lockDownMine(@Valid @NotNull OwnLockdownRequest request) {
        lockdowns.lockDown();
    }

    @Schema(example = "{\"challenge\":\"bq1dGmTn…\",\"code\":\"492039\"}")
    public record MailedCodeRequest(
            @NotNull Secret challenge,
            @NotBlank @Size(max = 10) String code) {

        @Override
        public String toString() {
            return "mailed code";
        }
    }

    public record LockdownRequest(@NotNull Secret ticket) {}

    /** @param sure must be true: there is no way back but a new password */
    public record OwnLockdownRequest(@NotNull @AssertTrue Boolean sure) {}
}
