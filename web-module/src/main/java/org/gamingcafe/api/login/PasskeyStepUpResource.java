package org.gamingcafe.api.login;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.login.StepUpService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.PasskeyAssertion;
import org.jspecify.annotations.Nullable;

/** A passkey for acts that need a fresh factor. */
@Path("/auth/passkeys/step-up")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyStepUpResource {

    private static final int LONGEST_PART = 4_000;

    @Inject
    StepUpService steps;

    @POST
    @Path("/options")
    @Operation(summary = "Begin to show a passkey again; what comes back is for navigator.credentials.get")
    @APIResponse(
            responseCode = "200",
            description =
                    "PublicKeyCredentialRequestOptionsJSON (WebAuthn Level 3, 5.1.9), good for five minutes, once.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Refuses({"second-factor.method-unavailable", "passkey.unavailable"})
    public Response options() {
        return Response.ok(steps.passkeyOptions().json()).build();
    }

    @POST
    @Operation(
            summary = "Show one's passkey again: for ten minutes this login session may do what needs a fresh factor")
    @APIResponse(responseCode = "204", description = "The act can be asked for once more.")
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong proofs (second-factor.locked); Retry-After says for how long.")
    @Refuses({"passkey.refused", "passkey.malformed", "second-factor.locked"})
    public void stepUp(@Valid @NotNull ProofRequest request) {
        steps.factor(FactorMethod.PASSKEY, request.assertion().word());
    }

    /** What the authenticator has answered, in base64url without padding. */
    public record ProofRequest(
            @NotBlank @Size(max = LONGEST_PART) String credentialId,
            @NotBlank @Size(max = LONGEST_PART) String clientDataJSON,
            @NotBlank @Size(max = LONGEST_PART) String authenticatorData,
            @NotBlank @Size(max = LONGEST_PART) String signature,
            @Nullable @Size(max = 100) String userHandle) {

        PasskeyAssertion assertion() {
            return new PasskeyAssertion(credentialId, clientDataJSON, authenticatorData, signature, userHandle);
        }

        @Override
        public String toString() {
            return "assertion of a passkey";
        }
    }
}
