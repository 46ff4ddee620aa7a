package org.gamingcafe.api.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.session.ConnectCodeService;

/** Codes for connections that cannot show a token. */
@Path("/connect-codes")
@Tag(name = "live")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class ConnectCodeResource {

    @Inject
    ConnectCodeService codes;

    @POST
    @Operation(
            summary = "A code that opens one connection in the caller's name: the first message of the socket "
                    + "/api/v1/ws/floor names it, or the parameter code of GET /events")
    @APIResponseSchema(
            value = ConnectCodeAnswer.class,
            responseCode = "201",
            responseDescription = "The code; it is shown once and opens one connection.")
    @Refuses("connect-code.too-many")
    public Response issue() {
        var code = codes.issue();
        return Response.status(Response.Status.CREATED)
                .entity(new ConnectCodeAnswer(code.code().reveal(), code.expiresAt()))
                .build();
    }

    @Schema(example = "{\"code\":\"Zk3…\",\"expiresAt\":\"2026-03-02T17:00:30Z\"}")
    public record ConnectCodeAnswer(String code, Instant expiresAt) {}
}
