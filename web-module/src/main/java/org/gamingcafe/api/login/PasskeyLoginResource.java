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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.identity.login.PasskeyLoginService;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.PasskeyAssertion;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way in with a passkey: instead of name and password, or after them with a challenge. */
@Path("/auth/passkeys/login")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyLoginResource {

    private static final int LONGEST_PART = 4_000;

    @Inject
    PasskeyLoginService logins;

    @Inject
    SecondStepService second;

    @Inject
    Clock clock;

    @POST
    @Path("/options")
    @Operation(summary = "Begin to sign in with a passkey; what comes back is for navigator.credentials.get")
    @APIResponse(
            responseCode = "200",
            description =
                    "PublicKeyCredentialRequestOptionsJSON (WebAuthn Level 3, 5.1.9), good for five minutes, once."
                            + " Without a challenge the same for everybody.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Refuses({"challenge.over", "second-factor.method-unavailable", "passkey.unavailable", "limit.exceeded"})
    public Response options(@Valid @NotNull OptionsRequest request) {
        var challenge = request.challenge();
        var options = challenge == null ? logins.options() : second.passkeyOptions(challenge);
        return Response.ok(options.json()).build();
    }

    @POST
    @Operation(summary = "Sign in with a passkey; with a challenge it is the second factor after the password")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = SignedInAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "A new password is needed first; the challenge opens its setting.",
            content = @Content(schema = @Schema(implementation = ChallengeAnswer.class)))
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong passwords or codes (account.locked, second-factor.locked); see Retry-After.")
    @Refuses({
        "limit.exceeded",
        "passkey.malformed",
        "passkey.not-accepted",
        "account.locked",
        "challenge.over",
        "second-factor.refused",
        "second-factor.locked"
    })
    public Response enter(@Valid @NotNull AssertionRequest request) {
        var challenge = request.challenge();
        return challenge == null ? begin(request) : verify(challenge, request.assertion());
    }

    private Response begin(AssertionRequest request) {
        var remember = Boolean.TRUE.equals(request.remember());
        return OutcomeAnswer.of(
                logins.begin(request.assertion(), Channel.API, remember),
                DoorRefusal.unauthenticated("passkey.not-accepted"),
                clock.instant());
    }

    private Response verify(Secret challenge, PasskeyAssertion assertion) {
        return OutcomeAnswer.of(
                second.verify(challenge, FactorMethod.PASSKEY, assertion.word()),
                UnaryOperator.identity(),
                clock.instant());
    }

    /** @param challenge of a sign-in that waits for its second factor; left out to sign in with the passkey alone */
    public record OptionsRequest(@Nullable Secret challenge) {}

    /**
     * What the authenticator has answered, in base64url without padding.
     *
     * @param userHandle whose passkey it is; needed without a challenge
     * @param challenge of a sign-in that waits for its second factor; left out to sign in with the passkey alone
     * @param remember whether to stay signed in for 30 days; has no effect for staff
     */
    public record AssertionRequest(
            @NotBlank @Size(max = LONGEST_PART) String credentialId,
            @NotBlank @Size(max = LONGEST_PART) String clientDataJSON,
            @NotBlank @Size(max = LONGEST_PART) String authenticatorData,
            @NotBlank @Size(max = LONGEST_PART) String signature,
            @Nullable @Size(max = 100) String userHandle,
            @Nullable Secret challenge,
            @Nullable Boolean remember) {

        PasskeyAssertion assertion() {
            return new PasskeyAssertion(credentialId, clientDataJSON, authenticatorData, signature, userHandle);
        }

        @Override
        public String toString() {
            return "assertion of a passkey";
        }
    }
}
