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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.identity.twofactor.TotpSetUp;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The set-up of a second factor: with a challenge on the way in, without one by who is in. */
@Path("/auth/2fa")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorSetUpResource {

    @Inject
    SecondStepService second;

    @Inject
    SecondFactorService factors;

    @POST
    @Path("/enable")
    @Operation(summary = "Begin to set up an app; nothing changes until it has shown a code (verify-setup)")
    @Refuses("challenge.over")
    public SetUpAnswer enable(@Valid @NotNull EnableRequest request) {
        var challenge = request.challenge();
        if (challenge != null) {
            return SetUpAnswer.of(second.beginSetUp(challenge));
        }
        mustBeIn();
        return SetUpAnswer.of(factors.begin());
    }

    private static void mustBeIn() {
        if (Call.current().caller().session() == null) {
            throw DoorRefusal.unauthenticated("caller.unauthenticated");
        }
    }

    @POST
    @Path("/verify-setup")
    @Operation(
            summary =
                    "Show the first code of the app; ten backup codes come back, this once. With a challenge it signs in.")
    @Refuses({"challenge.over", "second-factor.code-wrong"})
    public EnabledAnswer confirm(@Valid @NotNull ConfirmRequest request) {
        var challenge = request.challenge();
        var code = new Secret(request.code());
        if (challenge != null) {
            var in = second.confirmSetUp(challenge, code);
            return EnabledAnswer.of(in.backupCodes(), in.tokens());
        }
        mustBeIn();
        return EnabledAnswer.of(factors.confirm(code), null);
    }

    /** @param challenge of a sign-in that waits for the set-up; left out by who is signed in */
    public record EnableRequest(@Nullable Secret challenge) {}

    @Schema(example = "{\"code\":\"492039\"}")
    public record ConfirmRequest(
            @Nullable Secret challenge,
            @NotBlank @Size(max = 10) String code) {

        @Override
        public String toString() {
            return "first code";
        }
    }

    /**
     * @param secret base32, for an app that cannot look
     * @param manualKey the same in groups of four
     * @param uri otpauth, for an app on the same device
     * @param qrCode the URI as a picture, SVG
     */
    public record SetUpAnswer(String secret, String manualKey, String uri, String qrCode, Instant expiresAt) {

        static SetUpAnswer of(TotpSetUp setUp) {
            return new SetUpAnswer(
                    setUp.secret().reveal(),
                    setUp.manualKey(),
                    setUp.uri().reveal(),
                    setUp.qrCode().reveal(),
                    setUp.expiresAt());
        }

        @Override
        public String toString() {
            return "set-up until " + expiresAt;
        }
    }

    /**
     * @param status {@code ENABLED}, or {@code AUTHENTICATED} with tokens for who was on the way in
     * @param backupCodes each works once; they are not shown again
     */
    public record EnabledAnswer(
            String status,
            List<String> backupCodes,
            @Nullable String accessToken,
            @Nullable String refreshToken,
            @Nullable Long expiresIn) {

        static EnabledAnswer of(List<Secret> codes, @Nullable Tokens tokens) {
            var shown = codes.stream().map(Secret::reveal).toList();
            return tokens == null
                    ? new EnabledAnswer("ENABLED", shown, null, null, null)
                    : new EnabledAnswer(
                            "AUTHENTICATED",
                            shown,
                            tokens.accessToken().reveal(),
                            tokens.refreshToken().reveal(),
                            tokens.expiresInSeconds());
        }

        @Override
        public String toString() {
            return status;
        }
    }
}
