package org.gamingcafe.api.observe;

import io.smallrye.metrics.MetricsRequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Permission;

/** The figures of the house, in the text form that Prometheus reads. */
@Path("/metrics")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.OPS_READ)
@Produces(MediaType.TEXT_PLAIN)
public class MetricsResource {

    private static final String ROOT = "/metrics";

    @Inject
    MetricsRequestHandler figures;

    @GET
    @Operation(summary = "The figures of this node")
    @APIResponse(responseCode = "200", description = "Figures in Prometheus' text form.")
    public Response figures() throws IOException {
        if (!Call.current().caller().everyPermission().contains(Permission.OPS_READ)) {
            throw new Denied("access.denied");
        }
        var answer = new Response[] {Response.serverError().build()};
        figures.handleRequest(
                ROOT,
                ROOT,
                "GET",
                Stream.of(MediaType.TEXT_PLAIN),
                Map.of(),
                (status, text, headers) ->
                        answer[0] = Response.status(status).entity(text).build());
        return answer[0];
    }
}
