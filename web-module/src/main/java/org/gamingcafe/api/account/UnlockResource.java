package org.gamingcafe.api.account;

import jakarta.annotation.security.PermitAll;
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
import org.gamingcafe.identity.login.LockoutService;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way back before a lock is over. */
@Path("/auth/unlock-account")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UnlockResource {

    @Inject
    LockoutService lockouts;

    @POST
    @Operation(summary = "With an address ask for a link (202), with its ticket unlock the account (204)")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way.")
    @APIResponse(responseCode = "204", description = "Passwords of the account are looked at again.")
    @Refuses({"ticket.not-found", "email.malformed", "input.email-or-ticket", "limit.exceeded"})
    public Response unlock(@Valid @NotNull UnlockRequest request) {
        return new OneOfTwo(request.email(), request.ticket()).either(lockouts::sendLink, lockouts::unlock);
    }

    @Schema(example = "{\"email\":\"mika@example.org\"}")
    public record UnlockRequest(
            @Nullable @Size(max = 254) String email,
            @Nullable Secret ticket) {}
}
