package org.gamingcafe.api.session;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.identity.session.LoginSessionService;

/** The house's public keys. */
@Path("/jwks")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    private static final int FRESH_SECONDS = 300;

    @Inject
    LoginSessionService sessions;

    @GET
    @Operation(summary = "The keys that verify access tokens, as a JSON Web Key Set (RFC 7517)")
    @APIResponse(responseCode = "200", description = "The key set.")
    public Response keys() {
        var cache = new CacheControl();
        cache.setMaxAge(FRESH_SECONDS);
        return Response.ok(sessions.publicKeys()).cacheControl(cache).build();
    }
}
