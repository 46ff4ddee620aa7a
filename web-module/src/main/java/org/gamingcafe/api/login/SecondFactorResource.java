package org.gamingcafe.api.login;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.PhoneService;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.identity.twofactor.SecondFactorView;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The caller's second factor. */
@Path("/auth/2fa")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

    @Inject
    SecondFactorService factors;

    @Inject
    SecondStepService second;

    @Inject
    PhoneService phones;

    @GET
    @Path("/status")
    @Operation(
            summary =
                    "Whether the caller has a second factor, with what it can be shown, and how many backup codes are left")
    public StatusAnswer status() {
        return StatusAnswer.of(factors.mine());
    }

    @POST
    @Path("/disable")
    @Operation(summary = "Do without a second factor; needs the password, ends all backup codes, a mail tells it")
    @APIResponse(responseCode = "204", description = "A password alone signs in again.")
    @Refuses({"password.wrong", "account.locked", "second-factor.missing", "second-factor.required"})
    public void disable(@Valid @NotNull DisableRequest request) {
        second.disable(request.password());
    }

    @POST
    @Path("/regenerate-backup")
    @Operation(summary = "Ten new backup codes, shown this once; the set before is worth nothing, a mail tells it")
    @Refuses("second-factor.missing")
    public BackupCodesAnswer regenerate() {
        return BackupCodesAnswer.of(Retry.onConflict(factors::renewBackupCodes));
    }

    @POST
    @Path("/phone")
    @Operation(
            summary =
                    "Name the number for codes by SMS; a first code goes there, and the number counts once it has come back")
    @APIResponse(responseCode = "202", description = "The code is on its way.")
    @Refuses({"phone.malformed", "second-factor.method-unavailable", "limit.exceeded"})
    public Response phone(@Valid @NotNull PhoneRequest request) {
        var expires = phones.begin(request.number());
        return Response.accepted(new SecondStepResource.CodeAnswer(FactorMethod.SMS, expires))
                .build();
    }

    @POST
    @Path("/phone/verify")
    @Operation(summary = "Show the code that went to the number; from now on codes can be sent there")
    @APIResponse(responseCode = "204", description = "The number counts.")
    @Refuses("second-factor.code-wrong")
    public void confirmPhone(@Valid @NotNull PhoneCodeRequest request) {
        phones.confirm(new Secret(request.code()));
    }

    @DELETE
    @Path("/phone")
    @Operation(summary = "Send no codes by SMS any more")
    @APIResponse(responseCode = "204", description = "No number is kept.")
    public void removePhone() {
        phones.remove();
    }

    @Schema(example = "{\"number\":\"+49 30 1234567\"}")
    public record PhoneRequest(@NotBlank @Size(max = 40) String number) {}

    @Schema(example = "{\"code\":\"492039\"}")
    public record PhoneCodeRequest(@NotBlank @Size(max = 10) String code) {

        @Override
        public String toString() {
            return "code of a phone";
        }
    }

    @Schema(example = "{\"password\":\"plum orbit kettle 93\"}")
    public record DisableRequest(@NotNull Secret password) {}

    /** @param backupCodes each works once */
    public record BackupCodesAnswer(List<String> backupCodes) {

        static BackupCodesAnswer of(List<Secret> codes) {
            return new BackupCodesAnswer(codes.stream().map(Secret::reveal).toList());
        }

        @Override
        public String toString() {
            return backupCodes.size() + " backup codes";
        }
    }

    /**
     * @param required whether the caller's roles demand a second factor
     * @param since when the app was set up
     * @param lockedUntil absent if codes are looked at
     */
    public record StatusAnswer(
            Boolean enabled,
            Boolean required,
            List<FactorMethod> methods,
            @Nullable FactorMethod preferred,
            @Nullable Instant since,
            Integer backupCodesLeft,
            @Nullable Instant lockedUntil) {

        static StatusAnswer of(SecondFactorView view) {
            return new StatusAnswer(
                    view.enabled(),
                    view.required(),
                    view.methods(),
                    view.preferred(),
                    view.since(),
                    view.backupCodesLeft(),
                    view.lockedUntil());
        }
    }
}
