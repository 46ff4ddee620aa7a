package org.gamingcafe.api.login;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.identity.login.CodeOnItsWay;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.login.StepOutcome;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The second step of a sign-in: who calls has no session, but a challenge. */
@Path("/auth/2fa")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondStepResource {

    @Inject
    SecondStepService second;

    @Inject
    Clock clock;

    @POST
    @Path("/verify-login")
    @Operation(summary = "Show the second factor that a sign-in waits for")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = SignedInAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "A mailed code was right; a second factor has to be set up now (2FA_SETUP_REQUIRED).",
            content = @Content(schema = @Schema(implementation = ChallengeAnswer.class)))
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong codes (second-factor.locked); Retry-After says for how long.")
    @Refuses({"challenge.over", "second-factor.refused", "second-factor.locked", "limit.exceeded"})
    public Response verify(@Valid @NotNull VerifyRequest request) {
        var outcome = second.verify(request.challenge(), request.way(), new Secret(request.code()));
        return OutcomeAnswer.of(outcome, in -> trusting(request, outcome, in), clock.instant());
    }

    private SignedInAnswer trusting(VerifyRequest request, StepOutcome outcome, SignedInAnswer answer) {
        return Boolean.TRUE.equals(request.trustDevice()) && outcome instanceof StepOutcome.SignedIn in
                ? second.trustDevice(in.tokens()).map(answer::trusting).orElse(answer)
                : answer;
    }

    @POST
    @Path("/verify-backup-code")
    @Operation(summary = "The same with a backup code, which is used up")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = SignedInAnswer.class)))
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong codes (second-factor.locked); Retry-After says for how long.")
    @Refuses({"challenge.over", "second-factor.refused", "second-factor.locked", "limit.exceeded"})
    public Response verifyBackup(@Valid @NotNull BackupRequest request) {
        return OutcomeAnswer.of(
                second.verify(request.challenge(), FactorMethod.BACKUP_CODE, new Secret(request.code())),
                UnaryOperator.identity(),
                clock.instant());
    }

    @POST
    @Path("/send-otp")
    @Operation(summary = "Send a code of six digits by mail or SMS; the one before it is worth nothing")
    @APIResponse(responseCode = "202", description = "The code is on its way.")
    @Refuses({"challenge.over", "second-factor.method-unavailable", "second-factor.locked", "limit.exceeded"})
    public Response send(@Valid @NotNull SendRequest request) {
        var sent = second.send(request.challenge(), request.method());
        return Response.accepted(CodeAnswer.of(sent)).build();
    }

    /**
     * @param method {@code TOTP} unless said otherwise
     * @param trustDevice whether the device shall need no second factor for 30 days (E6.2); not for a mailed code of a
     *     doubtful sign-in
     */
    @Schema(example = "{\"challenge\":\"bq1dGmTn…\",\"code\":\"492039\",\"method\":\"TOTP\"}")
    public record VerifyRequest(
            @NotNull Secret challenge,
            @NotBlank @Size(max = 40) String code,
            @Nullable FactorMethod method,
            @Nullable Boolean trustDevice) {

        FactorMethod way() {
            return method == null ? FactorMethod.TOTP : method;
        }

        @Override
        public String toString() {
            return "code for " + way();
        }
    }

    @Schema(example = "{\"challenge\":\"bq1dGmTn…\",\"code\":\"7K2MX-0QWE4\"}")
    public record BackupRequest(
            @NotNull Secret challenge,
            @NotBlank @Size(max = 40) String code) {

        @Override
        public String toString() {
            return "backup code";
        }
    }

    @Schema(example = "{\"challenge\":\"bq1dGmTn…\",\"method\":\"EMAIL\"}")
    public record SendRequest(
            @NotNull Secret challenge, @NotNull FactorMethod method) {}

    /** @param expiresAt until when the code can be used for this sign-in */
    public record CodeAnswer(FactorMethod method, Instant expiresAt) {

        static CodeAnswer of(CodeOnItsWay sent) {
            return new CodeAnswer(sent.method(), sent.expiresAt());
        }
    }
}
