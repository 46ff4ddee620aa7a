package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The process answers. Nothing outside of it counts: a restart would not mend it. */
@Liveness
@ApplicationScoped
class Live implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        var runtime = Runtime.getRuntime();
        return HealthCheckResponse.named("process")
                .withData("usedMemoryBytes", runtime.totalMemory() - runtime.freeMemory())
                .withData("maxMemoryBytes", runtime.maxMemory())
                .up()
                .build();
    }
}
