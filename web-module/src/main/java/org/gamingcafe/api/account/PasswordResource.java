package org.gamingcafe.api.account;

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
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.Texts;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.password.Strength;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** One's password: forgotten, set anew, changed, judged. */
@Path("/auth")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    @Inject
    LoginService logins;

    @Inject
    RegistrationService registrations;

    @Inject
    PasswordService passwords;

    @POST
    @Path("/forgot-password")
    @Operation(summary = "Ask for a link to a new password")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way.")
    @Refuses("email.malformed")
    public Response forgot(@Valid @NotNull ForgotRequest request) {
        registrations.sendPasswordLink(request.email());
        return Response.accepted().build();
    }

    @POST
    @Path("/reset-password")
    @Operation(
            summary =
                    "With an address ask for a link (202), with a ticket set a new password and end all sessions (204)")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way.")
    @APIResponse(responseCode = "204", description = "The new password counts.")
    @Refuses({
        "ticket.not-found",
        "password.short",
        "password.weak",
        "password.common",
        "password.breached",
        "password.reused",
        "input.email-or-ticket"
    })
    public Response reset(@Valid @NotNull ResetRequest request) {
        return new OneOfTwo(request.email(), request.ticket())
                .either(registrations::sendPasswordLink, ticket -> logins.setPassword(ticket, newPassword(request)));
    }

    private static Secret newPassword(ResetRequest request) {
        var password = request.newPassword();
        if (password == null) {
            throw new InvalidInput("newPassword", "field.required");
        }
        return password;
    }

    @POST
    @Path("/change-password")
    @SignedIn
    @Operation(summary = "Change the caller's password; needs the present one and ends all sessions, this one too")
    @APIResponse(responseCode = "204", description = "The new password counts.")
    @Refuses({
        "password.wrong",
        "account.locked",
        "password.short",
        "password.weak",
        "password.breached",
        "password.reused"
    })
    public void change(@Valid @NotNull ChangePasswordRequest request) {
        logins.changePassword(request.currentPassword(), request.newPassword());
    }

    @POST
    @Path("/password-strength")
    @Operation(summary = "How well a password would do; it is not kept")
    public StrengthAnswer strength(@Valid @NotNull StrengthRequest request) {
        var language = Call.current().language();
        return StrengthAnswer.of(passwords.strength(request.password(), language), language);
    }

    @Schema(example = "{\"email\":\"mika@example.org\"}")
    public record ForgotRequest(@NotBlank @Size(max = 254) String email) {}

    @Schema(example = "{\"email\":\"mika@example.org\"}")
    public record ResetRequest(
            @Nullable @Size(max = 254) String email,
            @Nullable Secret ticket,
            @Nullable Secret newPassword) {}

    @Schema(example = "{\"currentPassword\":\"plum orbit kettle 93\",\"newPassword\":\"brisk walnut engine 41\"}")
    public record ChangePasswordRequest(
            @NotNull Secret currentPassword, @NotNull Secret newPassword) {}

    @Schema(example = "{\"password\":\"plum orbit kettle 93\"}")
    public record StrengthRequest(@NotNull Secret password) {}

    /**
     * @param score 0 (guessed at once) to 4
     * @param accepted whether the policy takes it
     * @param code why not
     * @param message the same for people
     */
    public record StrengthAnswer(
            Integer score,
            Boolean accepted,
            @Nullable String code,
            @Nullable String message,
            List<String> advice) {

        static StrengthAnswer of(Strength strength, Locale language) {
            var no = strength.refusal();
            return no == null
                    ? new StrengthAnswer(strength.score(), true, null, null, strength.advice())
                    : new StrengthAnswer(
                            strength.score(),
                            false,
                            no.code(),
                            Texts.of(no.code(), no.arguments(), language),
                            strength.advice());
        }
    }
}
