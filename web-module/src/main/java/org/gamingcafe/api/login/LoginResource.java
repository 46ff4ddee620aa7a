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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way in and out. */
@Path("/auth")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoginResource {

    @Inject
    LoginService logins;

    @Inject
    Clock clock;

    @POST
    @Path("/login")
    @Operation(summary = "Sign in with name or e-mail address and password")
    @APIResponse(
            responseCode = "200",
            description = "Signed in.",
            content = @Content(schema = @Schema(implementation = SignedInAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "One step is missing; the challenge opens it.",
            content = @Content(schema = @Schema(implementation = ChallengeAnswer.class)))
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong passwords (account.locked); Retry-After says for how long.")
    @Refuses({"limit.exceeded", "login.refused", "account.locked"})
    public Response begin(@Valid @NotNull LoginRequest request) {
        return OutcomeAnswer.of(
                logins.begin(request.credentials(), Channel.API, Call.current().origin()),
                DoorRefusal.unauthenticated("login.refused"),
                clock.instant());
    }

    @POST
    @Path("/refresh-token")
    @Operation(summary = "Change a refresh token for new tokens; each can be used once")
    @Refuses("refresh-token.refused")
    public SignedInAnswer refresh(@Valid @NotNull RefreshRequest request) {
        return logins.refresh(request.refreshToken(), Call.current().origin())
                .map(SignedInAnswer::of)
                .orElseThrow(() -> DoorRefusal.unauthenticated("refresh-token.refused"));
    }

    @POST
    @Path("/revoke-token")
    @Operation(
            summary = "Give a refresh token back (RFC 7009); its login session ends, an unknown one is answered alike")
    @APIResponse(responseCode = "204", description = "The token does not count.")
    public void revoke(@Valid @NotNull RefreshRequest request) {
        logins.revoke(request.refreshToken());
    }

    @POST
    @Path("/logout")
    @SignedIn
    @Operation(summary = "End this login session; its tokens stop counting at once")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public void logout() {
        logins.logout(Objects.requireNonNull(Call.current().caller().session()));
    }

    /** @param remember whether to stay signed in for 30 days; has no effect for staff */
    @Schema(example = "{\"identifier\":\"carla\",\"password\":\"correct horse battery staple\",\"remember\":true}")
    public record LoginRequest(
            @NotBlank @Size(max = 254) String identifier,
            @NotNull Secret password,
            @Nullable Boolean remember) {

        Credentials credentials() {
            return new Credentials(identifier, password, Boolean.TRUE.equals(remember));
        }
    }

    public record RefreshRequest(@NotNull Secret refreshToken) {}
}
