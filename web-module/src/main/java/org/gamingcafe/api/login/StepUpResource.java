package org.gamingcafe.api.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.login.StepUpService;
import org.gamingcafe.platform.kernel.Secret;

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
                    "Show one's password again: for ten minutes this login session may do what needs a fresh factor (step-up.required)")
    @APIResponse(responseCode = "204", description = "The act can be asked for once more.")
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong passwords (account.locked); Retry-After says for how long.")
    @Refuses({"password.wrong", "account.locked"})
    public void stepUp(@Valid @NotNull StepUpRequest request) {
        steps.password(request.password());
    }

    @Schema(example = "{\"password\":\"correct horse battery staple\"}")
    public record StepUpRequest(@NotNull Secret password) {}
}
