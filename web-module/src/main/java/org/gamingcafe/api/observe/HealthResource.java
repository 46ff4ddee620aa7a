package org.gamingcafe.api.observe;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Up or down, for balancers and people outside; the details are on the management port. */
@Path("/health")
@Tag(name = "operations")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    /** Asked by everybody, checked at most this often. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private volatile Seen last = new Seen(Instant.EPOCH, false);

    @Inject
    @Any
    Instance<HealthCheck> checks;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Whether the house can serve")
    @APIResponseSchema(value = HealthAnswer.class, responseCode = "200", responseDescription = "It is up.")
    public Response health() {
        var seen = last;
        var now = clock.instant();
        if (seen.at().plus(FRESH).isBefore(now) || seen.at().isAfter(now)) {
            seen = new Seen(now, isReady());
            last = seen;
        }
        return seen.up()
                ? Response.ok(new HealthAnswer("UP")).build()
                : Response.status(503).entity(new HealthAnswer("DOWN")).build();
    }

    private boolean isReady() {
        return checks.select(Readiness.Literal.INSTANCE).stream()
                .allMatch(check -> check.call().getStatus() == HealthCheckResponse.Status.UP);
    }

    private record Seen(Instant at, boolean up) {}

    public record HealthAnswer(String status) {}
}
