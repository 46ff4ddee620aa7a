package org.gamingcafe.api.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.login.StepUpService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Shows again who one is, when an act was refused with {@code step-up.required}. */
@Path("/auth/step-up")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StepUpResource {

    @Inject
    StepUpService steps;

    @POST
    @Operation(
            summary =
                    "Show again who one is: for ten minutes this login session may do what needs a fresh factor (step-up.required)")
    @APIResponse(responseCode = "204", description = "The act can be asked for once more.")
    @APIResponse(
            responseCode = "423",
            description =
                    "Too many wrong passwords (account.locked) or codes (second-factor.locked); Retry-After says for how long.")
    @Refuses({
        "password.wrong",
        "account.locked",
        "second-factor.refused",
        "second-factor.locked",
        "second-factor.method-unavailable"
    })
    public void stepUp(@Valid @NotNull StepUpRequest request) {
        switch (request.way()) {
            case PASSWORD -> steps.password(request.mustHave("password", request.password()));
            case TOTP -> steps.factor(FactorMethod.TOTP, request.typed());
            case BACKUP_CODE -> steps.factor(FactorMethod.BACKUP_CODE, request.typed());
            case EMAIL -> steps.factor(FactorMethod.EMAIL, request.typed());
            case SMS -> steps.factor(FactorMethod.SMS, request.typed());
        }
    }

    @POST
    @Path("/code")
    @Operation(summary = "Send a code of six digits by mail or SMS for it; the one before is worth nothing")
    @APIResponse(responseCode = "202", description = "The code is on its way.")
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong codes (second-factor.locked); Retry-After says for how long.")
    @Refuses({"second-factor.method-unavailable", "second-factor.locked", "limit.exceeded"})
    public Response send(@Valid @NotNull CodeRequest request) {
        var sent = steps.send(request.method());
        return Response.accepted(SecondStepResource.CodeAnswer.of(sent)).build();
    }

    /** What is typed; a passkey has a path of its own. */
    public enum Way {
        PASSWORD,
        TOTP,
        BACKUP_CODE,
        EMAIL,
        SMS
    }

    /**
     * @param method {@code PASSWORD} unless said otherwise
     * @param password for that
     * @param code for all others
     */
    @Schema(example = "{\"method\":\"TOTP\",\"code\":\"492039\"}")
    public record StepUpRequest(
            @Nullable Way method,
            @Nullable Secret password,
            @Nullable @Size(max = 40) String code) {

        Way way() {
            return method == null ? Way.PASSWORD : method;
        }

        Secret typed() {
            return mustHave("code", code == null ? null : new Secret(code));
        }

        Secret mustHave(String field, @Nullable Secret value) {
            if (value == null) {
                throw new InvalidInput(field, "field.required");
            }
            return value;
        }

        @Override
        public String toString() {
            return "proof by " + way();
        }
    }

    @Schema(example = "{\"method\":\"EMAIL\"}")
    public record CodeRequest(@NotNull FactorMethod method) {}
}
